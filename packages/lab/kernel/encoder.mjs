/**
 * What the accurate tagger's encoder is made of, as WebAssembly text. Floats of 32 bits between the products; for a product both
 * sides are whole numbers of 16 bits, each row of the left one with its own scale. All places and lengths are in bytes, rows
 * are worked out four at a time, whatever is in those past the last.
 */
import { add, get, i32, set, times } from './wat.mjs'

const wide = 4
const rows = (make) => Array.from({ length: wide }, (_, r) => make(r)).join('\n')
const f32 = (value) => `(f32.const ${value})`
const four = (value) => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`
const mul = (a, b) => `(f32x4.mul ${a} ${b})`
const plus = (a, b) => `(f32x4.add ${a} ${b})`
const minus = (a, b) => `(f32x4.sub ${a} ${b})`
const at = (base, index) => `(v128.load ${add(get(base), get(index))})`
/** Repeats while `index`, which starts at 0 and grows by `step`, is below `end`; at least once. */
const loop = (name, index, step, end, body) => `${set(index, i32(0))}
    (loop $${name}
      ${body}
      (br_if $${name} (i32.lt_u (local.tee $${index} ${add(get(index), i32(step))}) ${get(end)})))`
/** The sum, or the greatest, of the four numbers of a vector. */
const across = (op, name) =>
  [1, 2, 3].reduce(
    (sum, lane) => `(f32.${op} ${sum} (f32x4.extract_lane ${lane} ${get(name)}))`,
    `(f32x4.extract_lane 0 ${get(name)})`,
  )

const pair = `
          ${set('w', `(v128.load ${get('p')})`)}
          ${set('v', `(v128.load offset=16 ${get('p')})`)}
          ${rows(
            (r) => `${set('x', `(v128.load32_splat ${add(get(`from${r}`), get('k'))})`)}
          ${set(`a${r}`, `(i32x4.add ${get(`a${r}`)} (i32x4.dot_i16x8_s ${get('x')} ${get('w')}))`)}
          ${set(`b${r}`, `(i32x4.add ${get(`b${r}`)} (i32x4.dot_i16x8_s ${get('x')} ${get('v')}))`)}`,
          )}`
const scaled = (r) => {
  const one = (name, offset) =>
    `(v128.store offset=${offset} ${get('to')} ${plus(
      mul(mul(`(f32x4.convert_i32x4_s ${get(name)})`, get('x')), get(offset ? 's1' : 's0')),
      get(offset ? 't1' : 't0'),
    )})`
  return `${set('x', `(v128.load32_splat offset=${4 * r} ${get('scale')})`)}
          ${one(`a${r}`, 0)} ${one(`b${r}`, 16)}
          ${set('to', add(get('to'), get('stride')))}`
}

/** out = input × weights · scales + bias; the weights lie in panels of eight outputs, as for the compact tagger. */
const multiply = `(func (export "multiply")
    (param $input i32) (param $inScales i32) (param $weights i32) (param $scales i32) (param $bias i32) (param $out i32)
    (param $stride i32) (param $rows i32) (param $inputs i32) (param $outputs i32)
    (local $row i32) (local $o i32) (local $p i32) (local $k i32) (local $to i32) (local $scale i32)
    (local $w v128) (local $v v128) (local $x v128) (local $s0 v128) (local $s1 v128) (local $t0 v128) (local $t1 v128)
    ${rows((r) => `(local $from${r} i32) (local $a${r} v128) (local $b${r} v128)`)}
    ${loop(
      'panels',
      'o',
      32,
      'outputs',
      `${set('s0', at('scales', 'o'))} ${set('s1', `(v128.load offset=16 ${add(get('scales'), get('o'))})`)}
      ${set('t0', at('bias', 'o'))} ${set('t1', `(v128.load offset=16 ${add(get('bias'), get('o'))})`)}
      ${rows((r) => set(`from${r}`, add(get('input'), times(get('inputs'), i32(r)))))}
      ${set('to', add(get('out'), get('o')))}
      ${set('scale', get('inScales'))}
      ${loop(
        'blocks',
        'row',
        wide,
        'rows',
        `${rows((r) => `${set(`a${r}`, '(v128.const i32x4 0 0 0 0)')} ${set(`b${r}`, '(v128.const i32x4 0 0 0 0)')}`)}
        ${set('p', get('weights'))}
        ${loop(
          'pairs',
          'k',
          4,
          'inputs',
          `${pair}
          ${set('p', add(get('p'), i32(32)))}`,
        )}
        ${rows(scaled)}
        ${rows((r) => set(`from${r}`, add(get(`from${r}`), times(get('inputs'), i32(wide)))))}
        ${set('scale', add(get('scale'), i32(4 * wide)))}`,
      )}
      ${set('weights', get('p'))}`,
    )})`

/** The greatest number of a row, without its sign. */
const most = `(func $most (export "most") (param $from i32) (param $bytes i32) (result f32) (local $i i32) (local $m v128) (local $n v128)
    ${loop(
      'next',
      'i',
      32,
      'bytes',
      `${set('m', `(f32x4.pmax ${get('m')} (f32x4.abs ${at('from', 'i')}))`)}
      ${set('n', `(f32x4.pmax ${get('n')} (f32x4.abs (v128.load offset=16 ${add(get('from'), get('i'))})))`)}`,
    )}
    ${set('m', `(f32x4.pmax ${get('m')} ${get('n')})`)}
    ${across('max', 'm')})`

const whole = (offset) =>
  `(i32x4.trunc_sat_f32x4_s (f32x4.nearest ${mul(`(v128.load offset=${offset} ${add(get('from'), get('i'))})`, get('f'))}))`

/** Rows of floats as whole numbers up to `top`; `range` is the greatest number, or 0: each row its own. */
const quantise = `(func (export "quantise")
    (param $from i32) (param $stride i32) (param $out i32) (param $scales i32) (param $rows i32) (param $bytes i32)
    (param $top f32) (param $range f32)
    (local $row i32) (local $i i32) (local $m f32) (local $f v128)
    ${loop(
      'next',
      'row',
      1,
      'rows',
      `${set('m', `(f32.max ${f32('1e-20')} (if (result f32) (f32.gt ${get('range')} ${f32(0)}) (then ${get('range')}) (else (call $most ${get('from')} ${get('bytes')}))))`)}
      (f32.store ${get('scales')} (f32.div ${get('m')} ${get('top')}))
      ${set('f', `(f32x4.splat (f32.div ${get('top')} ${get('m')}))`)}
      ${loop(
        'units',
        'i',
        32,
        'bytes',
        `(v128.store ${get('out')} (i16x8.narrow_i32x4_s ${whole(0)} ${whole(16)}))
        ${set('out', add(get('out'), i32(16)))}`,
      )}
      ${set('from', add(get('from'), get('stride')))}
      ${set('scales', add(get('scales'), i32(4)))}`,
    )})`

/** Keys of 32 whole numbers each as panels of eight outputs. */
const keys = `(func (export "keys") (param $from i32) (param $out i32) (param $count i32)
    (local $key i32) (local $k i32) (local $to i32) (local $bytes i32)
    ${set('bytes', i32(64))}
    ${loop(
      'next',
      'key',
      1,
      'count',
      `${set('to', add(get('out'), add(times(`(i32.shr_u ${get('key')} ${i32(3)})`, i32(512)), times(`(i32.and ${get('key')} ${i32(7)})`, i32(4)))))}
      ${loop(
        'pairs',
        'k',
        4,
        'bytes',
        `(i32.store ${get('to')} (i32.load ${add(get('from'), get('k'))}))
        ${set('to', add(get('to'), i32(32)))}`,
      )}
      ${set('from', add(get('from'), i32(64)))}`,
    )})`

const zip = (half) => {
  const lanes = [0, 1, 2, 3].flatMap((n) => {
    const byte = 2 * n + 8 * half
    return [byte, byte + 1, byte + 16, byte + 17]
  })
  return `(i8x16.shuffle ${lanes.join(' ')} ${get('a')} ${get('b')})`
}

/** Values of 32 whole numbers each as four panels, a pair of values for a pair of inputs; `bytes`: of a panel. */
const values = `(func (export "values") (param $from i32) (param $out i32) (param $bytes i32)
    (local $i i32) (local $part i32) (local $end i32) (local $a v128) (local $b v128)
    ${set('end', i32(64))}
    ${loop(
      'pairs',
      'i',
      32,
      'bytes',
      `${loop(
        'parts',
        'part',
        16,
        'end',
        `${set('a', at('from', 'part'))}
        ${set('b', `(v128.load offset=64 ${add(get('from'), get('part'))})`)}
        (v128.store ${add(get('out'), add(get('i'), times(get('bytes'), `(i32.shr_u ${get('part')} ${i32(4)})`)))} ${zip(0)})
        (v128.store offset=16 ${add(get('out'), add(get('i'), times(get('bytes'), `(i32.shr_u ${get('part')} ${i32(4)})`)))} ${zip(1)})`,
      )}
      ${set('from', add(get('from'), i32(128)))}`,
    )})`

/** `t` becomes e to the power of itself, which is not above zero: a power of 2 by its exponent, the rest by Taylor's row. */
const raised = `
      ${set('t', `(f32x4.pmax ${four(-126)} ${mul(get('t'), four(Math.LOG2E))})`)}
      ${set('n', `(f32x4.nearest ${get('t')})`)}
      ${set('t', mul(minus(get('t'), get('n')), four(Math.LN2)))}
      ${set(
        't',
        mul(
          [720, 120, 24, 6, 2, 1, 1].reduce(
            (sum, under) => (sum ? plus(mul(sum, get('t')), four(1 / under)) : four(1 / under)),
            '',
          ),
          `(i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s ${get('n')}) (v128.const i32x4 127 127 127 127)) ${i32(23)})`,
        ),
      )}`

/**
 * Each row's shares of 32767, by the first `count` of its scores; what is behind them up to the row's end has none.
 * `bytes`: of a row of scores; a row of shares has half of them.
 */
const softmax = `(func (export "softmax") (param $from i32) (param $out i32) (param $rows i32) (param $count i32) (param $bytes i32)
    (local $row i32) (local $i i32) (local $m v128) (local $sum v128) (local $t v128) (local $n v128) (local $f v128)
    ${loop(
      'next',
      'row',
      1,
      'rows',
      `${set('i', get('count'))}
      (block $filled (loop $fill
        (br_if $filled (i32.ge_u ${get('i')} ${get('bytes')}))
        (f32.store ${add(get('from'), get('i'))} ${f32('-1e30')})
        ${set('i', add(get('i'), i32(4)))}
        (br $fill)))
      ${set('m', four('-1e30'))}
      ${loop('greatest', 'i', 16, 'bytes', set('m', `(f32x4.pmax ${get('m')} ${at('from', 'i')})`))}
      ${set('m', `(f32x4.splat ${across('max', 'm')})`)}
      ${set('sum', four(0))}
      ${loop(
        'powers',
        'i',
        16,
        'bytes',
        `${set('t', minus(at('from', 'i'), get('m')))} ${raised}
        (v128.store ${add(get('from'), get('i'))} ${get('t')})
        ${set('sum', plus(get('sum'), get('t')))}`,
      )}
      ${set('f', `(f32x4.splat (f32.div ${f32(32767)} ${across('add', 'sum')}))`)}
      ${loop(
        'shares',
        'i',
        32,
        'bytes',
        `(v128.store ${get('out')} (i16x8.narrow_i32x4_s ${whole(0)} ${whole(16)}))
        ${set('out', add(get('out'), i32(16)))}`,
      )}
      ${set('from', add(get('from'), get('bytes')))}`,
    )})`

/** x·Φ(x), with Abramowitz and Stegun's 7.1.26 for the error function. */
const gelu = `(func (export "gelu") (param $x i32) (param $bytes i32)
    (local $i i32) (local $v v128) (local $z v128) (local $t v128) (local $n v128) (local $y v128)
    ${loop(
      'next',
      'i',
      16,
      'bytes',
      `${set('v', at('x', 'i'))}
      ${set('z', mul(`(f32x4.abs ${get('v')})`, four(Math.SQRT1_2)))}
      ${set('y', `(f32x4.div ${four(1)} ${plus(four(1), mul(four(0.3275911), get('z')))})`)}
      ${set(
        'y',
        mul(
          get('y'),
          [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].reduce(
            (sum, factor) => (sum ? plus(mul(sum, get('y')), four(factor)) : four(factor)),
            '',
          ),
        ),
      )}
      ${set('t', `(f32x4.neg ${mul(get('z'), get('z'))})`)} ${raised}
      ${set('t', minus(four(1), mul(get('y'), get('t'))))}
      (v128.store ${add(get('x'), get('i'))} (f32x4.mul ${mul(four(0.5), get('v'))} ${plus(
        four(1),
        `(v128.or ${get('t')} (v128.and ${get('v')} (v128.const i32x4 ${Array(4).fill('0x80000000').join(' ')})))`,
      )}))`,
    )})`

/** x + more, each row brought to mean 0 and variance 1, times gain plus bias. */
const norm = `(func (export "norm") (param $x i32) (param $more i32) (param $gain i32) (param $bias i32) (param $rows i32) (param $bytes i32)
    (local $row i32) (local $i i32) (local $v v128) (local $sum v128) (local $mean v128) (local $f v128) (local $count f32)
    ${set('count', `(f32.convert_i32_u (i32.shr_u ${get('bytes')} ${i32(2)}))`)}
    ${loop(
      'next',
      'row',
      1,
      'rows',
      `${set('sum', four(0))}
      ${loop(
        'added',
        'i',
        16,
        'bytes',
        `${set('v', plus(at('x', 'i'), at('more', 'i')))}
        (v128.store ${add(get('x'), get('i'))} ${get('v')})
        ${set('sum', plus(get('sum'), get('v')))}`,
      )}
      ${set('mean', `(f32x4.splat (f32.div ${across('add', 'sum')} ${get('count')}))`)}
      ${set('sum', four(0))}
      ${loop(
        'spread',
        'i',
        16,
        'bytes',
        `${set('v', minus(at('x', 'i'), get('mean')))}
        ${set('sum', plus(get('sum'), mul(get('v'), get('v'))))}`,
      )}
      ${set('f', `(f32x4.splat (f32.div ${f32(1)} (f32.sqrt (f32.add (f32.div ${across('add', 'sum')} ${get('count')}) ${f32('1e-12')}))))`)}
      ${loop(
        'scaled',
        'i',
        16,
        'bytes',
        `(v128.store ${add(get('x'), get('i'))} ${plus(
          mul(mul(minus(at('x', 'i'), get('mean')), get('f')), at('gain', 'i')),
          at('bias', 'i'),
        )})`,
      )}
      ${set('x', add(get('x'), get('bytes')))}
      ${set('more', add(get('more'), get('bytes')))}`,
    )})`

/** The whole module. */
export const encoder = `(module
  (import "tagger" "memory" (memory 1))
  ${multiply}
  ${most}
  ${quantise}
  ${keys}
  ${values}
  ${softmax}
  ${gelu}
  ${norm})
`
