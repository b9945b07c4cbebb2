// gbfs.json: where the files of a system stand.
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import { type GbfsFile, notAFile } from './read-file.ts';

/** The files that are read; the others of a system are left alone. */
export const gbfsNames = [
  'system_information',
  'vehicle_types',
  'station_information',
  'station_status',
  'free_bike_status',
  'vehicle_status',
  'system_pricing_plans',
  'geofencing_zones',
] as const;
export type GbfsName = (typeof gbfsNames)[number];

const feeds = z.array(z.object({ name: z.string().max(60), url: z.string().max(500) })).max(60);
const flat = z.object({ feeds });
const byLanguage = z
  .record(z.string().max(20), flat)
  .refine((languages) => Object.keys(languages).length <= 40);

/**
 * The addresses by name. Version 2 lists them for each language: Dutch, else English, else the first. Whether
 * an address may be called is for the door out to say.
 */
export function readDiscovery(file: GbfsFile): Result<ReadonlyMap<GbfsName, string>> {
  const single = flat.safeParse(file.data);
  const listed = single.success ? single : byLanguage.safeParse(file.data);
  if (!listed.success) return notAFile('gbfs', listed.error);
  const found = single.success ? single.data.feeds : preferred(listed.data as z.infer<typeof byLanguage>);
  const known = new Map<GbfsName, string>();
  for (const { name, url } of found) {
    const own = gbfsNames.find((one) => one === name);
    if (own !== undefined && !known.has(own)) known.set(own, url);
  }
  return accept(known);
}

function preferred(languages: z.infer<typeof byLanguage>): z.infer<typeof feeds> {
  const codes = Object.keys(languages);
  const code = ['nl', 'en'].map((wanted) => codes.find((one) => one.toLowerCase().startsWith(wanted)));
  return languages[code[0] ?? code[1] ?? codes[0] ?? '']?.feeds ?? [];
}
