import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { interruptOf } from '../src/shell/interrupt'

const listening = () => {
  const source = new EventEmitter()
  return { source, interrupt: interruptOf(source) }
}

it('hears Ctrl-C once; the second one is left to the system', () => {
  const { source, interrupt } = listening()
  expect(interrupt.signal.aborted).toBe(false)
  source.emit('SIGINT')
  expect(interrupt.signal.aborted).toBe(true)
  expect(source.listenerCount('SIGINT')).toBe(0)
})

it('leaves Ctrl-C to the system during work that is deaf to it', () => {
  const { source, interrupt } = listening()
  expect(interrupt.during(() => source.listenerCount('SIGINT'))).toBe(0)
  expect(source.listenerCount('SIGINT')).toBe(1)
})

it('hears Ctrl-C again after work that failed', () => {
  const { source, interrupt } = listening()
  const failing = () => {
    throw new Error('as planned')
  }
  expect(() => interrupt.during(failing)).toThrow('as planned')
  source.emit('SIGINT')
  expect(interrupt.signal.aborted).toBe(true)
})
