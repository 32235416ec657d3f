import { at, loop, mul, plus } from './vectors.mjs'
import { add, cleared, get, i32, pairs, rows, set, times, wide } from './wat.mjs'

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
export const multiply = `(func (export "multiply")
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
        `${cleared}
        ${set('p', get('weights'))}
        ${loop('pairs', 'k', 4, 'inputs', pairs('p'))}
        ${rows(scaled)}
        ${rows((r) => set(`from${r}`, add(get(`from${r}`), times(get('inputs'), i32(wide)))))}
        ${set('scale', add(get('scale'), i32(4 * wide)))}`,
      )}
      ${set('weights', get('p'))}`,
    )})`
