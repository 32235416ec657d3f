/** Everything that a server can answer instead of a result, with its status and what it means. */
export const problems = {
  'bad-request': [400, 'The request is not HTTP, or its path can’t be decoded.'],
  'bad-parameter': [400, 'A parameter is missing, unknown, or not what it has to be; `errors` says which.'],
  'wrong-host': [403, 'The `Host` is no name of this server: a page of the web may be behind it.'],
  'wrong-origin': [403, 'A page from elsewhere asks to write.'],
  'no-route': [404, 'There is no such address here.'],
  'no-record': [404, 'The database has no such record.'],
  'wrong-method': [405, 'The address is there, but not for this method; `Allow` names those that are.'],
  'slow-request': [408, 'The request did not arrive within the time limit.'],
  'too-large': [413, 'The body is larger than the server takes.'],
  'wrong-type': [415, 'The media type of the body, or its encoding, is none that can be read.'],
  unreadable: [422, 'The body holds no article that could be read.'],
  'large-headers': [431, 'The headers are larger than the server takes.'],
  failed: [500, 'Something went wrong here; the server’s own output says what.'],
  busy: [503, 'More is asked than can be done; nothing was done, and the same may be asked again.'],
  'time-limit': [
    503,
    'No answer within the time limit. What was to be kept may be kept or not; sent again it is kept once.',
  ],
  'store-down': [503, 'The database does not answer, or takes nothing.'],
  stopping: [503, 'The server is about to end.'],
} as const satisfies Record<string, readonly [status: number, meaning: string]>

/** The name of a problem: a key of `problems`. */
export type ProblemCode = keyof typeof problems

/** One parameter that is not as it has to be. */
export interface ParameterError {
  parameter: string
  detail: string
}

/** Thrown where a request has no result. `detail` is a sentence for whoever asked, and holds nothing from inside. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: { errors?: readonly ParameterError[]; headers?: Record<string, string> } = {},
  ) {
    super(detail)
  }
}

/** What was thrown as a problem; what nobody foresaw says nothing of itself. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Error && error.name === 'StoreError')
    return storeProblem(error as Error & { code: string })
  return new Problem('failed', 'Something went wrong here; it is not the request.')
}

function storeProblem({ code, message }: { code: string; message: string }): Problem {
  if (code === 'question') return new Problem('bad-parameter', `${message}.`)
  if (passing.has(code)) return new Problem('store-down', storeDown, { headers: { 'retry-after': '5' } })
  return new Problem('failed', 'The database fails; the server’s own output says how.')
}

/** What of a store’s trouble may be over when somebody asks again. */
const passing = new Set(['unreachable', 'busy', 'full', 'closed', 'missing'])

const storeDown = 'The database does not answer, or has no room left.'

/** The document that RFC 9457 describes. */
export function problemDocument({ code, detail, more }: Problem) {
  const [status] = problems[code]
  return {
    type: 'about:blank',
    title: titles[status],
    status,
    code,
    detail,
    ...(more.errors === undefined ? {} : { errors: more.errors }),
  }
}

/** HTTP’s own phrases. */
export const titles: Record<(typeof problems)[ProblemCode][0], string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}
