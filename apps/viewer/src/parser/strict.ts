import { config } from 'zod/v4/core'

// Has to come before whatever brings a schema: zod would else try whether it may make code from strings, which the page's
// policy forbids and reports.
config({ jitless: true })
