// The register as one plain object for scripts: what `register --json` prints.
import { activities } from '#register';

/** A table as the catalogue of records tells it; the field of a column may also be a key or nobody's data. */
export interface RecordEntry {
  readonly table: string;
  /** The activity that the table belongs to; null for a table that is nobody's data. */
  readonly activity: string | null;
  /** The columns that point to the people a row is about. */
  readonly subjects: readonly string[];
  readonly columns: readonly { readonly name: string; readonly field: string }[];
}

export interface RegisterJson {
  readonly activities: readonly {
    readonly id: string;
    readonly wing: string;
    readonly service: string;
    readonly built: boolean;
    readonly bases: readonly string[];
    readonly role: string;
    readonly fields: readonly string[];
    readonly reads: Readonly<Record<string, { readonly fields: readonly string[]; readonly when: string }>>;
    /** A recipient without a list of its own yet has no fields: nothing can be sent to it. */
    readonly recipients: readonly {
      readonly party: string;
      readonly role: string;
      readonly fields: readonly string[];
    }[];
    readonly retention: readonly { readonly term: string; readonly from: string }[];
    readonly text: { readonly nl: string; readonly en: string };
  }[];
  readonly records: readonly RecordEntry[];
}

/**
 * The whole register and the given records; nothing is computed, so two builds of one tree print the same.
 */
export function registerJson(records: readonly RecordEntry[]): RegisterJson {
  return {
    activities: activities.map(({ id, wing, service, built, activity }) => ({
      id,
      wing,
      service,
      built,
      bases: activity.bases,
      role: activity.role,
      fields: activity.fields,
      reads: Object.fromEntries(
        Object.entries(activity.reads).map(([reader, read]) => [
          reader,
          { fields: read.fields, when: read.when },
        ]),
      ),
      recipients: Object.entries(activity.recipients).map(([party, recipient]) => ({
        party,
        role: recipient.as,
        fields: typeof recipient.receives === 'string' ? [] : recipient.receives,
      })),
      retention: activity.retention.map(({ term, from }) => ({ term, from })),
      text: { nl: activity.text.nl, en: activity.text.en },
    })),
    records: records.map(({ table, activity, subjects, columns }) => ({
      table,
      activity,
      subjects,
      columns: columns.map(({ name, field }) => ({ name, field })),
    })),
  };
}
