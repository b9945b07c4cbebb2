// A station is found however its name is written, and never guessed.
import { describe, expect, test } from 'vitest';
import { findStation, getStation, stations } from './find-station.ts';

describe('a station', () => {
  test.each([
    ['Utrecht Centraal', 'ut'],
    ['utrecht centraal', 'ut'],
    ['Utrecht CS', 'ut'],
    ['Station Utrecht Centraal', 'ut'],
    ["'s-Hertogenbosch", 'ht'],
    ['’s‑Hertogenbosch', 'ht'],
    ['s Hertogenbosch', 'ht'],
    ['Den Bosch', 'ht'],
    ['DEN BOSCH', 'ht'],
    ['Eindhoven', 'ehv'],
    ['Eindhoven Centraal', 'ehv'],
    ['Amersfoort Centraal', 'amf'],
    ['Den Haag HS', 'gv'],
    ['Schiphol', 'shl'],
    ['Amsterdam Bijlmer ArenA', 'asb'],
    ['Driebergen Zeist', 'db'],
    ['Groningen CS', 'gn'],
    ['Utrecht Centraal (NS)', 'ut'],
    ['Amsterdam C.S.', 'asd'],
  ])('“%s” is %s', (name, code) => {
    expect(findStation(name)?.code).toBe(code);
  });

  test.each([
    '',
    'Zuid',
    'Buiten',
    'Utrecht, Neude',
    'Arnhem, Station',
    'Centraal',
    'thuis',
    'x'.repeat(10_000),
  ])('a name that is no station (“%.20s”) is not turned into one', (name) => {
    expect(findStation(name)).toBeUndefined();
  });

  test('every station is found by its own full name', () => {
    for (const station of stations) expect(findStation(station.name)?.code).toBe(station.code);
  });

  test('every position lies in the Netherlands', () => {
    for (const { position } of stations) {
      expect(position.latitude).toBeGreaterThan(50.5);
      expect(position.latitude).toBeLessThan(53.7);
      expect(position.longitude).toBeGreaterThan(3.2);
      expect(position.longitude).toBeLessThan(7.4);
    }
  });

  test('a code that is not in the list is a bug', () => {
    expect(() => getStation('zzzz')).toThrow('no station');
  });
});
