/** Equal as JSON, whatever the order of properties. */
export const same = (a: unknown, b: unknown) => steady(a) === steady(b)

const steady = (value: unknown) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? // in an array: among the properties of an object `__proto__` would be lost
        Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1))
      : one,
  )
