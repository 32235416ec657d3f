import { describe, expect, it } from 'vitest'
import { dateIn, readDate } from '../../src/read/dates'

/** Text → value; what stands after the value is the zone as stated, so the value says all but the precision. */
const read: [text: string, value: string, precision: string][] = [
  // ISO 8601
  ['2016', '2016', 'year'],
  ['2016-11', '2016-11', 'month'],
  ['2016-11-23', '2016-11-23', 'day'],
  ['20161123', '2016-11-23', 'day'],
  ['2016-11-23T16', '2016-11-23T16', 'hour'],
  ['2016-11-23T16:05', '2016-11-23T16:05', 'minute'],
  ['2016-11-23T16:05:09Z', '2016-11-23T16:05:09Z', 'second'],
  ['2016-11-23t16:05:09.123+01:00', '2016-11-23T16:05:09+01:00', 'second'],
  ['2016-11-23 16:05:09 -0530', '2016-11-23T16:05:09-05:30', 'second'],
  ['20161123T160509+0100', '2016-11-23T16:05:09+01:00', 'second'],
  ['2016-W47-3', '2016-11-23', 'day'],
  ['2016W473', '2016-11-23', 'day'],
  ['2020-W53-5', '2021-01-01', 'day'],
  ['2016-328', '2016-11-23', 'day'],
  ['2016-12-31T24:00:00Z', '2017-01-01T00:00:00Z', 'second'],
  ['2016-12-31T23:59:60Z', '2016-12-31T23:59Z', 'minute'],
  // RFC 822, as it should be and as it is
  ['Wed, 23 Nov 2016 16:05:09 +0100', '2016-11-23T16:05:09+01:00', 'second'],
  ['Wed, 23 Nov 16 16:05 GMT', '2016-11-23T16:05Z', 'minute'],
  ['Wed 23 Nov 2016 16.05 GMT', '2016-11-23T16:05Z', 'minute'],
  ['23 Nov 98 16:05:09 EST', '1998-11-23T16:05:09-05:00', 'second'],
  ['Wednes, 23 November 2016 16:05:09 -0500 (EST)', '2016-11-23T16:05:09-05:00', 'second'],
  ['Wed,23 Nov 2016 16:05:09 PST8PDT', '2016-11-23T16:05:09-08:00', 'second'],
  ['Wed, 23-Nov-2016 16:05:09 GMT+0200', '2016-11-23T16:05:09+02:00', 'second'],
  ['Wed, Nov 23 2016 4:05:09 PM', '2016-11-23T16:05:09', 'second'],
  // asctime
  ['Wed Nov 23 16:05:09 2016', '2016-11-23T16:05:09', 'second'],
  ['Wed Nov 23 16:05:09 EST 2016', '2016-11-23T16:05:09-05:00', 'second'],
  // as people write
  ['Nov. 23, 2016 4:05 pm ET', '2016-11-23T16:05-05:00', 'minute'],
  ['July 4, 2016 at 4:05 p.m. ET', '2016-07-04T16:05-04:00', 'minute'],
  ['July 4, 2016 4:05 pm Eastern Daylight Time', '2016-07-04T16:05-04:00', 'minute'],
  ['4 p.m. on 23 November 2016', '2016-11-23T16', 'hour'],
  ['12:30 a.m., Nov. 23, 2016', '2016-11-23T00:30', 'minute'],
  ['23 November 2016', '2016-11-23', 'day'],
  ['Wednesday the 23rd of November 2016', '2016-11-23', 'day'],
  ['November 2016', '2016-11', 'month'],
  ['23.11.2016', '2016-11-23', 'day'],
  ['4.3.2016', '2016-03-04', 'day'],
  ['11/23/2016', '2016-11-23', 'day'],
  ['23/11/2016 16:05', '2016-11-23T16:05', 'minute'],
  ['2016/11/23', '2016-11-23', 'day'],
]

describe('what a date states, and no more', () => {
  it.each(read)('%s → %s', (text, value, precision) => {
    const zoneStated = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(value)
    expect(readDate(text)).toEqual({ value, precision, zoneStated })
  })

  it('leaves out a zone that it does not know, and keeps the time', () => {
    expect(readDate('23 Nov 2016 16:05 XYZ')).toEqual({
      value: '2016-11-23T16:05',
      precision: 'minute',
      zoneStated: false,
    })
  })

  it('knows the years in which summer time began and ended on other days', () => {
    expect(readDate('Mar. 20, 2006 4 pm ET')?.value).toBe('2006-03-20T16-05:00')
    expect(readDate('Mar. 20, 2007 4 pm ET')?.value).toBe('2007-03-20T16-04:00')
  })
})

describe('what is no date, or could be two', () => {
  it.each([
    '',
    'yesterday',
    'Nov. 23',
    '4:05 pm',
    '03/04/2016',
    '30 February 2016',
    '2016-02-30',
    '2016-13-01',
    '2016-366-1',
    '2015-366',
    '2016-W47',
    '2016-W54-1',
    '2021-W53-1',
    '23 Nov 2016 25:00',
    '23 Nov 2016 13:00 pm',
    '23 Nov 2016 Bergen',
    '23 24 Nov 2016',
    '23 Nov Dec 2016',
    'Nov 23, 2016 to Nov 25, 2016',
    'x'.repeat(1000),
  ])('%s', (text) => expect(readDate(text)).toBeUndefined())
})

it('a line that is a date says at least the day', () => {
  expect(dateIn('Published: Thursday, 30 November 2017')?.value).toBe('2017-11-30')
  expect(dateIn('Updated 4:05 PM ET, Thu November 30, 2017')?.value).toBe('2017-11-30T16:05-05:00')
  expect(dateIn('November 2017')).toBeUndefined()
  expect(dateIn('Bridge closes 30 November 2017')).toBeUndefined()
})
