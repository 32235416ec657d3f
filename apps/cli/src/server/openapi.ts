import * as z from 'zod'
import { type ProblemCode, problems, titles } from './problem'
import type { Route } from './route'
import { routes } from './routes/all'
import { named, ProblemDocument } from './schemas'

/** What the whole interface is, for programs: OpenAPI 3.1, made from the schemas that requests are checked with. */
export function openapi() {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    paths[route.path] ??= {}
    paths[route.path]![route.method.toLowerCase()] = operationOf(route)
  }
  paths['/openapi.json'] = { get: documentOperation }
  return {
    openapi: '3.1.1',
    info: {
      title: 'news',
      description:
        'Who said what: articles, quotes and people of a database. Made by `pnpm schema`; do not edit it.',
      // Of the interface, not of the command.
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: components() },
  }
}

const documentOperation = {
  operationId: 'getDocument',
  summary: 'This document',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
  },
}

function operationOf({ name, summary, query, params, takes, answers, problems: own }: Route) {
  const parameters = [
    ...Object.entries(params.shape).map((entry) => parameterOf('path', ...entry)),
    ...Object.entries(query.shape).map((entry) => parameterOf('query', ...entry)),
  ]
  const codes = [...own, ...everywhere]
  const statuses = [...new Set(codes.map((code) => problems[code][0]))].sort()
  return {
    operationId: name,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(takes === undefined
      ? {}
      : { requestBody: { required: true, content: Object.fromEntries(takes.map((type) => [type, {}])) } }),
    responses: {
      ...Object.fromEntries(statuses.map((status) => [status, problemOf(codes, status)])),
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema }]) => [
          status,
          { description, content: { 'application/json': { schema: referenceTo(schema) } } },
        ]),
      ),
    },
  }
}

/** What any request may be answered. */
const everywhere: readonly ProblemCode[] = [
  'bad-request',
  'wrong-host',
  'large-headers',
  'failed',
  'busy',
  'stopping',
]

function problemOf(codes: readonly ProblemCode[], status: (typeof problems)[ProblemCode][0]) {
  const meanings = codes
    .filter((code) => problems[code][0] === status)
    .map((code) => `\`${code}\`: ${problems[code][1]}`)
  return {
    description: `${titles[status]}. ${meanings.join(' ')}`,
    content: { 'application/problem+json': { schema: referenceTo(ProblemDocument) } },
    ...(status === 503
      ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } }
      : {}),
  }
}

function parameterOf(place: 'path' | 'query', name: string, schema: z.core.$ZodType) {
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return { name, in: place, ...(place === 'path' ? { required: true } : {}), description, schema: rest }
}

const names = new Map<z.core.$ZodType, string>(Object.entries(named).map(([name, schema]) => [schema, name]))

const referenceTo = (schema: z.core.$ZodType) => ({ $ref: `#/components/schemas/${names.get(schema)}` })

function components() {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of names) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // zod bounds every integer by what a double can hold; that says nothing about a record.
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema] as const),
  )
}
