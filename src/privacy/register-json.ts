// The register as one plain object for scripts: what `register --json` prints.
import type { AnyRecord } from '#platform/records';
import { activities } from '#register';
import { worksFor } from '#register/works-for';

/** A table as the catalogue of records tells it; the field of a column may also be a key or nobody's data. */
export interface RecordEntry {
  readonly table: string;
  /** The activity that the table belongs to; null for a table that is nobody's data. */
  readonly activity: string | null;
  /** The columns that point to the people a row is about. */
  readonly subjects: readonly string[];
  readonly columns: readonly { readonly name: string; readonly field: string }[];
  /** Where a row stands: the columns that say so. */
  readonly scope?: {
    readonly tenant: string | null;
    readonly confirmed: string | null;
    readonly purge: string | null;
    readonly partitioned: boolean;
    /** Intake recognises people by it, also under a restriction. */
    readonly recognises: boolean;
  };
  /** Readers of a table that is nobody's data; those of an activity stand in its `reads`. */
  readonly readers?: Readonly<Record<string, string>>;
  readonly writes?: Readonly<
    Record<
      string,
      {
        readonly when: string;
        readonly insert: boolean;
        readonly update: readonly string[];
        readonly delete: boolean;
      }
    >
  >;
}

/** A record as the catalogue has it, for the object that scripts read. */
export function recordEntry({ table, activity, columns, scope, readers, writes }: AnyRecord): RecordEntry {
  return {
    table,
    activity: activity ?? '',
    subjects: [...(scope.subjects ?? [])],
    columns: Object.entries(columns).map(([name, column]) => ({ name, field: column.means })),
    scope: {
      tenant: scope.tenant ?? null,
      confirmed: scope.confirmed?.purpose ?? null,
      purge: scope.purge ?? null,
      partitioned: scope.partitioned === true,
      recognises: scope.recognises === true,
    },
    readers,
    writes: Object.fromEntries(
      Object.entries(writes).map(([role, write]) => [
        role,
        {
          when: write.when,
          insert: write.insert === true,
          update: write.update ?? [],
          delete: write.delete === true,
        },
      ]),
    ),
  };
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
  /** For which activities each reader works, or that it sees restricted people too. */
  readonly worksFor: Readonly<Record<string, 'always-sees' | readonly string[]>>;
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
    records,
    worksFor,
  };
}
