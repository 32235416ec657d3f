/**
 * Writes the WebAssembly text of the tagger's kernel: `node kernel.mjs > kernel.wat`.
 *
 * `multiply`: `out += input × weights`, eight outputs of four rows at a time. The weights lie in panels of eight outputs:
 * panel, then input, then output. `recur`: one way of the recurrent unit, four units at a time.
 */
const wide = 4

const body = (rows) => {
  const each = (make) => Array.from({ length: rows }, (_, r) => make(r)).join('\n')
  return `
      (local.set $panel (local.get $weights))
      (local.set $o (i32.const 0))
      (loop $outputs${rows}
        ${each(
          (r) => `(local.set $a${r} (v128.load (i32.add (local.get $to${r}) (local.get $o))))
        (local.set $b${r} (v128.load offset=16 (i32.add (local.get $to${r}) (local.get $o))))`,
        )}
        (local.set $k (i32.const 0))
        (loop $inputs${rows}
          (local.set $w (v128.load (local.get $panel)))
          (local.set $v (v128.load offset=16 (local.get $panel)))
          ${each(
            (r) => `(local.set $x (v128.load32_splat (i32.add (local.get $from${r}) (local.get $k))))
          (local.set $a${r} (f32x4.add (local.get $a${r}) (f32x4.mul (local.get $x) (local.get $w))))
          (local.set $b${r} (f32x4.add (local.get $b${r}) (f32x4.mul (local.get $x) (local.get $v))))`,
          )}
          (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
          (br_if $inputs${rows} (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 4))) (local.get $inputBytes))))
        ${each(
          (r) => `(v128.store (i32.add (local.get $to${r}) (local.get $o)) (local.get $a${r}))
        (v128.store offset=16 (i32.add (local.get $to${r}) (local.get $o)) (local.get $b${r}))`,
        )}
        (br_if $outputs${rows} (i32.lt_u (local.tee $o (i32.add (local.get $o) (i32.const 32))) (local.get $outputBytes))))
      ${each(
        (
          r,
        ) => `(local.set $from${r} (i32.add (local.get $from${r}) (i32.mul (local.get $inputBytes) (i32.const ${rows}))))
      (local.set $to${r} (i32.add (local.get $to${r}) (i32.mul (local.get $outputBytes) (i32.const ${rows}))))`,
      )}
      (local.set $rows (i32.sub (local.get $rows) (i32.const ${rows})))`
}
const locals = Array.from(
  { length: wide },
  (_, r) => `(local $from${r} i32) (local $to${r} i32) (local $a${r} v128) (local $b${r} v128)`,
).join(' ')
const starts = Array.from(
  { length: wide },
  (
    _,
    r,
  ) => `(local.set $from${r} (i32.add (local.get $input) (i32.mul (local.get $inputBytes) (i32.const ${r}))))
    (local.set $to${r} (i32.add (local.get $out) (i32.mul (local.get $outputBytes) (i32.const ${r}))))`,
).join('\n    ')

/** Powers of two as a polynomial between -1/2 and 1/2; the plain twin has the same numbers. */
const powers = [0.00133335581, 0.00961812911, 0.0555041087, 0.240226507, Math.LN2, 1]
const splat = (value) => `(v128.const f32x4 ${Array(4).fill(value).join(' ')})`
const all = `
      (local.set $x (f32x4.max (f32x4.min (f32x4.mul (local.get $x) ${splat(-Math.LOG2E)}) ${splat(24)}) ${splat(-24)}))
      (local.set $n (f32x4.sub (f32x4.add (local.get $x) ${splat(12582912)}) ${splat(12582912)}))
      (local.set $x (f32x4.sub (local.get $x) (local.get $n)))
      (local.set $p ${splat(powers[0])})
      ${powers
        .slice(1)
        .map(
          (power) => `(local.set $p (f32x4.add (f32x4.mul (local.get $p) (local.get $x)) ${splat(power)}))`,
        )
        .join('\n      ')}
      (f32x4.div ${splat(1)} (f32x4.add ${splat(1)} (f32x4.mul (local.get $p)
        (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127)) (i32.const 23)))))`

const sigmoid = `(func $sigmoid (param $x v128) (result v128) (local $n v128) (local $p v128) ${all})`
const recur = `(func (export "recur") (param $gate i32) (param $states i32) (param $cell i32) (param $count i32) (param $bytes i32) (param $gateStep i32) (param $stateStep i32)
    (local $i i32) (local $f v128) (local $c v128)
    (block $done (loop $next
      (br_if $done (i32.eqz (local.get $count)))
      (local.set $i (i32.const 0))
      (loop $units
        (local.set $f (call $sigmoid (v128.load (i32.add (i32.add (local.get $gate) (local.get $i)) (i32.mul (local.get $bytes) (i32.const 2))))))
        (local.set $c (call $sigmoid (f32x4.mul ${splat(2)} (v128.load (i32.add (local.get $gate) (local.get $i))))))
        (local.set $c (f32x4.sub (f32x4.add (local.get $c) (local.get $c)) ${splat(1)}))
        (local.set $c (f32x4.add
          (f32x4.mul (local.get $f) (v128.load (i32.add (local.get $cell) (local.get $i))))
          (f32x4.mul (f32x4.sub ${splat(1)} (local.get $f)) (local.get $c))))
        (v128.store (i32.add (local.get $cell) (local.get $i)) (local.get $c))
        (v128.store (i32.add (local.get $states) (local.get $i)) (f32x4.mul (local.get $c)
          (call $sigmoid (v128.load (i32.add (i32.add (local.get $gate) (local.get $i)) (i32.mul (local.get $bytes) (i32.const 4)))))))
        (br_if $units (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (local.get $bytes))))
      (local.set $gate (i32.add (local.get $gate) (local.get $gateStep)))
      (local.set $states (i32.add (local.get $states) (local.get $stateStep)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br $next))))`

process.stdout.write(`(module
  (import "tagger" "memory" (memory 1))
  (func (export "multiply") (param $input i32) (param $weights i32) (param $out i32) (param $rows i32) (param $inputBytes i32) (param $outputBytes i32)
    (local $panel i32) (local $o i32) (local $k i32) (local $w v128) (local $v v128) (local $x v128) ${locals}
    ${starts}
    (block $single (loop $four
      (br_if $single (i32.lt_u (local.get $rows) (i32.const ${wide})))
      ${body(wide)}
      (br $four)))
    (block $done (loop $one
      (br_if $done (i32.eqz (local.get $rows)))
      ${body(1)}
      (br $one))))
  ${sigmoid}
  ${recur})
`)
