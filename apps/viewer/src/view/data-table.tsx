import type { ComponentChildren } from 'preact'
import { Unfold } from './unfold'

/** The numbers behind a chart, for whoever can't see it or wants them. The first cell of a row is its head. */
export function DataTable(props: {
  /** The chart’s own title. */
  title: string
  head: readonly string[]
  rows: () => readonly { key: string; cells: readonly ComponentChildren[] }[]
}) {
  const { title, head, rows } = props
  return (
    <Unfold summary="As a table">
      {() => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard as well
        <section class="wide" aria-label={`${title}, as a table`} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {head.map((words, i) => (
                  <th key={`${i}`} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ key, cells: [first, ...rest] }) => (
                <tr key={key}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, i) => (
                    <td key={`${i}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Unfold>
  )
}
