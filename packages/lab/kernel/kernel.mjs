import { add, cleared, get, i32, pairs, rows, set, times, wide } from './wat.mjs'

/**
 * The tagger's kernel as WebAssembly text: whole numbers of 16 bits, eight at a time. `plain.ts` in the library is its
 * twin in JavaScript, step by step. All addresses and lengths are in bytes.
 *
 * `multiply`: eight outputs of four rows at a time; rows that fill up the last four are worked out as well, whatever is in
 * them. The weights lie in panels of eight outputs: panel, then pair of
 * inputs, then output, then the two of the pair. A row of inputs or outputs may lie within a longer one.
 * `gather`: the first layer's sums out of kept projections. `recur`: one way of the recurrent unit.
 */
const eight = (value) => `(v128.const i16x8 ${Array(8).fill(value).join(' ')})`
const times15 = (a, b) => `(i16x8.q15mulr_sat_s ${a} ${b})`

const multiplied = () => `
      ${set('panel', get('weights'))}
      ${set('o', i32(0))}
      (loop $panels
        ${cleared}
        ${set('k', i32(0))}
        (loop $pairs
          ${pairs('panel')}
          (br_if $pairs (i32.lt_u (local.tee $k ${add(get('k'), i32(4))}) ${get('inputs')})))
        ${rows((r) => scaled(r))}
        (br_if $panels (i32.lt_u (local.tee $o ${add(get('o'), i32(8))}) ${get('outputs')})))
      ${rows(
        (r) => `${set(`from${r}`, add(get(`from${r}`), times(get('fromStep'), i32(wide))))}
      ${set(`to${r}`, add(get(`to${r}`), times(get('toStep'), i32(wide))))}`,
      )}`

/** The sums of eight outputs times their scales, plus their biases: as whole numbers, or as floats. */
const scaled = (r) => {
  const one = (name, offset) =>
    set(
      name,
      `(f32x4.add (f32x4.mul (f32x4.convert_i32x4_s ${get(name)}) (v128.load offset=${offset} ${add(get('scales'), times(get('o'), i32(4)))})) (v128.load offset=${offset} ${add(get('bias'), times(get('o'), i32(4)))}))`,
    )
  const whole = (name) => `(i32x4.trunc_sat_f32x4_s (f32x4.nearest ${get(name)}))`
  const a = `a${r}`
  const b = `b${r}`
  return `${one(a, 0)} ${one(b, 16)}
        (if ${get('floats')} (then
          (v128.store ${add(get(`to${r}`), times(get('o'), i32(4)))} ${get(a)})
          (v128.store offset=16 ${add(get(`to${r}`), times(get('o'), i32(4)))} ${get(b)}))
        (else
          (v128.store ${add(get(`to${r}`), times(get('o'), i32(2)))} (i16x8.narrow_i32x4_s ${whole(a)} ${whole(b)}))))`
}

const rowLocals = rows(
  (r) => `(local $from${r} i32) (local $to${r} i32) (local $a${r} v128) (local $b${r} v128)`,
)
const rowStarts = rows(
  (r) => `${set(`from${r}`, add(get('input'), times(get('fromStep'), i32(r))))}
    ${set(`to${r}`, add(get('out'), times(get('toStep'), i32(r))))}`,
)

const multiply = `(func (export "multiply")
    (param $input i32) (param $weights i32) (param $scales i32) (param $bias i32) (param $out i32)
    (param $rows i32) (param $inputs i32) (param $outputs i32) (param $floats i32) (param $fromStep i32) (param $toStep i32)
    (local $panel i32) (local $o i32) (local $k i32) (local $w v128) (local $v v128) (local $x v128) ${rowLocals}
    ${rowStarts}
    (block $done (loop $next
      (br_if $done (i32.le_s ${get('rows')} ${i32(0)}))
      ${multiplied()}
      ${set('rows', `(i32.sub ${get('rows')} ${i32(wide)})`)}
      (br $next))))`

/**
 * Row `i` of the sums: what the token itself gives, what the one before gives, what the one after gives. Past the ends stands
 * a row of zeros. The rows of words lie all over 38 MB, so each is touched two tokens ahead, a line of the cache at a time:
 * waiting for them was half of the time. What was read goes to the zeros as 0, so that no compiler leaves the reading out.
 */
const gather = `(func (export "gather")
    (param $gate i32) (param $words i32) (param $spots i32) (param $wordAt i32) (param $spotAt i32) (param $count i32) (param $width i32) (param $zeros i32)
    (local $i i32) (local $o i32) (local $w0 i32) (local $s0 i32) (local $w1 i32) (local $s1 i32) (local $w2 i32) (local $s2 i32)
    (local $line i32) (local $end i32) (local $seen i32)
    (block $done (loop $next
      (br_if $done (i32.ge_u ${get('i')} ${get('count')}))
      ${touched(2)}
      ${placed(1, 0)} ${placed(0, -1)} ${placed(2, 1)}
      ${set('o', i32(0))}
      (loop $units
        (v128.store ${add(get('gate'), get('o'))} ${['s1', 'w0', 's0', 'w2', 's2'].reduce(
          (sum, name) => `(i16x8.add_sat_s ${sum} ${rowAt(name)})`,
          rowAt('w1'),
        )})
        (br_if $units (i32.lt_u (local.tee $o ${add(get('o'), i32(16))}) ${get('width')})))
      ${set('gate', add(get('gate'), get('width')))}
      ${set('i', add(get('i'), i32(1)))}
      (br $next)))
    (i32.store ${get('zeros')} (i32.and ${get('seen')} ${i32(0)})))`

/** Reads of each line of the word's rows that are wanted \`ahead\` tokens further on. */
function touched(ahead) {
  const slot = `(i32.load ${add(get('wordAt'), `(i32.shl ${add(get('i'), i32(ahead))} ${i32(2)})`)})`
  const bytes = times(get('width'), i32(3))
  return `(if (i32.lt_u ${add(get('i'), i32(ahead))} ${get('count')}) (then
        ${set('line', add(get('words'), times(slot, bytes)))}
        ${set('end', add(get('line'), bytes))}
        (loop $lines
          ${set('seen', `(i32.or ${get('seen')} (i32.load ${get('line')}))`)}
          (br_if $lines (i32.lt_u (local.tee $line ${add(get('line'), i32(64))}) ${get('end')})))))`
}

/** Where part `part` of the rows of the token `step` further on lies. */
function placed(part, step) {
  const slot = (table) => `(i32.load ${add(get(table), `(i32.shl ${add(get('i'), i32(step))} ${i32(2)})`)})`
  const at = (rows, table) => add(get(rows), times(add(times(slot(table), i32(3)), i32(part)), get('width')))
  const row = `${set(`w${part}`, at('words', 'wordAt'))} ${set(`s${part}`, at('spots', 'spotAt'))}`
  if (step === 0) return row
  const inside =
    step < 0 ? `(i32.gt_u ${get('i')} ${i32(0)})` : `(i32.lt_u ${add(get('i'), i32(1))} ${get('count')})`
  return `(if ${inside} (then ${row}) (else ${set(`w${part}`, get('zeros'))} ${set(`s${part}`, get('zeros'))}))`
}

function rowAt(name) {
  return `(v128.load ${add(get(name), get('o'))})`
}

/** `x` counts 1/1024; y = x/4 within ±1, and the curve 1/2 + y·(1 − |y|/2), as 1/32768. Works on `x` itself: a call for each eight would cost more. */
const sigmoid = (x, value) => `
    ${set(x, `(i16x8.shl (i16x8.max_s (i16x8.min_s ${value} ${eight(4095)}) ${eight(-4095)}) ${i32(3)})`)}
    ${set(x, `(i16x8.add_sat_s ${eight(16384)} ${times15(get(x), `(i16x8.sub ${eight(32767)} (i16x8.shr_u (i16x8.abs ${get(x)}) ${i32(1)}))`)})`)}`

/** y = x/2 within ±1, and the curve y·(2 − |y|), as 1/32768. */
const tanh = (x, value) => `
    ${set(x, `(i16x8.shl (i16x8.max_s (i16x8.min_s ${value} ${eight(2047)}) ${eight(-2047)}) ${i32(4)})`)}
    ${set(x, `(i16x8.add_sat_s ${get(x)} ${times15(get(x), `(i16x8.sub ${eight(32767)} (i16x8.abs ${get(x)}))`)})`)}`

const recur = `(func (export "recur")
    (param $gate i32) (param $states i32) (param $cell i32) (param $count i32) (param $bytes i32) (param $gateStep i32) (param $stateStep i32)
    (local $i i32) (local $f v128) (local $c v128) (local $r v128)
    (block $done (loop $next
      (br_if $done (i32.eqz ${get('count')}))
      ${set('i', i32(0))}
      (loop $units
        ${sigmoid('f', `(v128.load ${add(add(get('gate'), get('i')), times(get('bytes'), i32(2)))})`)}
        ${sigmoid('r', `(v128.load ${add(add(get('gate'), get('i')), times(get('bytes'), i32(4)))})`)}
        ${tanh('c', `(v128.load ${add(get('gate'), get('i'))})`)}
        ${set(
          'c',
          `(i16x8.add_sat_s
          ${times15(get('f'), `(v128.load ${add(get('cell'), get('i'))})`)}
          ${times15(`(i16x8.sub ${eight(32767)} ${get('f')})`, get('c'))})`,
        )}
        (v128.store ${add(get('cell'), get('i'))} ${get('c')})
        (v128.store ${add(get('states'), get('i'))} ${times15(get('c'), get('r'))})
        (br_if $units (i32.lt_u (local.tee $i ${add(get('i'), i32(16))}) ${get('bytes')})))
      ${set('gate', add(get('gate'), get('gateStep')))}
      ${set('states', add(get('states'), get('stateStep')))}
      ${set('count', `(i32.sub ${get('count')} ${i32(1)})`)}
      (br $next))))`

/** The whole module. */
export const kernel = `(module
  (import "tagger" "memory" (memory 1))
  ${multiply}
  ${gather}
  ${recur})
`
