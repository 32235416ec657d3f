import { across, at, f32, loop, whole } from './vectors.mjs'
import { add, get, i32, set, times } from './wat.mjs'

/** The greatest number of a row, without its sign. */
export const most = `(func $most (export "most") (param $from i32) (param $bytes i32) (result f32) (local $i i32) (local $m v128) (local $n v128)
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

/** Rows of floats as whole numbers up to `top`; `range` is the greatest number, or 0: each row its own. */
export const quantise = `(func (export "quantise")
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
export const keys = `(func (export "keys") (param $from i32) (param $out i32) (param $count i32)
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
export const values = `(func (export "values") (param $from i32) (param $out i32) (param $bytes i32)
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
