import { across, at, f32, four, loop, minus, mul, plus, whole } from './vectors.mjs'
import { add, get, i32, set } from './wat.mjs'

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
export const softmax = `(func (export "softmax") (param $from i32) (param $out i32) (param $rows i32) (param $count i32) (param $bytes i32)
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
export const gelu = `(func (export "gelu") (param $x i32) (param $bytes i32)
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
export const norm = `(func (export "norm") (param $x i32) (param $more i32) (param $gain i32) (param $bias i32) (param $rows i32) (param $bytes i32)
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
