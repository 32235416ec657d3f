/** Measures one cell in a process of its own: `node dist/hostile-cell.js CELL`. Prints JSON; `pnpm bench hostile` starts it. */
import { type Cell, measureCell } from './hostile/cell'

process.stdout.write(JSON.stringify(await measureCell(JSON.parse(process.argv[2]!) as Cell)))
