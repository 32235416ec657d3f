/** What makes GeoJSON (RFC 7946) of an object, as far as a news item needs it. */
const members: Record<string, string> = {
  Feature: 'geometry',
  FeatureCollection: 'features',
  GeometryCollection: 'geometries',
  LineString: 'coordinates',
  MultiLineString: 'coordinates',
  MultiPoint: 'coordinates',
  MultiPolygon: 'coordinates',
  Point: 'coordinates',
  Polygon: 'coordinates',
}

/** What is wrong with it in words, or undefined. */
export function geoJsonFault(value: unknown, path: string): string | undefined {
  const object = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const { type } = object
  if (typeof type !== 'string' || !Object.hasOwn(members, type)) return `${path} has no type of GeoJSON`
  const member = members[type]!
  if (!Object.hasOwn(object, member)) return `${path} has no ${member}`
  return member === 'geometry' || Array.isArray(object[member]) ? undefined : `${path}.${member} is no array`
}
