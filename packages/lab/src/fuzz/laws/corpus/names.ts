import fc from 'fast-check'

/** Names of few people and bodies in many forms, and what is hardly one. */
export const names = fc.constantFrom(
  ...['Anna Berg', 'Berg', 'A. Berg', 'Carl Berg', 'Carl Berg Jr.', 'Sergei Marek', 'Sergey Marek', 'Marek'],
  ...['NATO', 'North Atlantic Treaty Organization', 'Transport Ministry', 'NFC', 'Nordic Ferry Council'],
  ...['USA', 'Norway', '__proto__', 'the', ''],
)
