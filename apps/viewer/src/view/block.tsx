import type { QuoteKind } from '@news/model'
import type { Look } from '../model/speakers'

/**
 * A block of a chart in a speaker's colour and pattern. As the marks in the text it is full for direct, half as high
 * for mixed and a strip for indirect words. `x` and `width` are percentages, `y` and `height` pixels.
 */
export function Block(props: {
  look: Look
  kind: QuoteKind
  x: number
  width: number
  y?: number
  height: number
  lit?: boolean
  quote?: string
  title?: string
}) {
  const { look, kind, x, width, y = 0, lit, quote, title } = props
  const height = props.height * heights[kind]
  const place = { x: `${x}%`, width: `${width}%`, y: y + props.height - height, height }
  return (
    <g class="block" data-hue={look.hue} data-lit={lit} data-quote={quote}>
      {title && <title>{title}</title>}
      <rect class="fill" {...place} />
      {look.pattern > 1 && <rect {...place} fill={`url(#texture-${look.pattern})`} />}
    </g>
  )
}

const heights = { direct: 1, mixed: 0.5, indirect: 0.25 }
