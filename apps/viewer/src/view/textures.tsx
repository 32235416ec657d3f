/** The patterns of `patterns.css` for the charts, to be laid over a fill: to be on the page once. */
export function Textures() {
  return (
    <svg class="unseen" aria-hidden="true" focusable="false" width="0" height="0">
      <defs>
        {Object.entries(threads).map(([pattern, { size, path, width }]) => (
          <pattern
            key={pattern}
            id={`texture-${pattern}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <path class="thread" d={path} stroke-width={width} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** Diagonals go on over the corners of their tile. Pattern 1 is plain. */
const threads: Record<number, { size: number; path: string; width: number }> = {
  2: { size: 6, path: 'M-1 7 7 -1 M-1 1 1 -1 M5 7 7 5', width: 1.5 },
  3: { size: 6, path: 'M2 0V6', width: 2 },
  4: { size: 6, path: 'M-1 -1 7 7 M-1 5 1 7 M5 -1 7 1', width: 1.5 },
  5: { size: 4, path: 'M0 2H4', width: 1.5 },
  6: { size: 6, path: 'M-1 7 7 -1 M-1 1 1 -1 M5 7 7 5 M-1 -1 7 7 M-1 5 1 7 M5 -1 7 1', width: 1 },
  7: { size: 16, path: 'M4 0V16', width: 8 },
  8: { size: 6, path: 'M3 0V6 M0 3H6', width: 1 },
}
