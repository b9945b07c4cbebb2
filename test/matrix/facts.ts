// What access rests on, as plain data: the register as `register --json` prints it, for which activities a
// reader works, and of each table where its rows stand.
import type { AnyRecord } from '#platform/records';
import { type RegisterJson, registerJson } from '#privacy/register-json';
import { worksFor } from '#register/works-for';

export interface RecordFacts {
  readonly table: string;
  /** Empty for a table that is nobody's data. */
  readonly activity: string;
  /** The columns that point to the people a row is about. */
  readonly subjects: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly field: string;
    readonly type: string;
    readonly nullable: boolean;
  }[];
  /** The columns that say where a row stands. */
  readonly scope: {
    readonly tenant: string | null;
    readonly confirmed: string | null;
    readonly purge: string | null;
    readonly actor: string | null;
    readonly looker: string | null;
    readonly partitioned: boolean;
    /** Intake recognises people by it, also under a restriction. */
    readonly recognises: boolean;
  };
  /** Readers of a table that is nobody's data; those of an activity stand in its `reads`. */
  readonly readers: Readonly<Record<string, string>> | undefined;
  readonly writes: Readonly<Record<string, WriteFacts>>;
}

export interface WriteFacts {
  readonly when: string;
  readonly insert: boolean;
  readonly update: readonly string[];
  readonly delete: boolean;
}

export interface Facts {
  readonly activities: RegisterJson['activities'];
  readonly records: readonly RecordFacts[];
  /** For which activities each reader works, or that it sees restricted people too. */
  readonly worksFor: Readonly<Record<string, 'always-sees' | readonly string[]>>;
}

export function factsOf(records: readonly AnyRecord[]): Facts {
  const { activities } = JSON.parse(JSON.stringify(registerJson([]))) as RegisterJson;
  return { activities, records: records.map(recordFacts), worksFor };
}

function recordFacts({ table, activity, columns, scope, readers, writes }: AnyRecord): RecordFacts {
  return {
    table,
    activity: activity ?? '',
    subjects: [...(scope.subjects ?? [])],
    columns: Object.entries(columns).map(([name, { means, type, nullable }]) => ({
      ...{ name, field: means, type },
      nullable: nullable === true,
    })),
    scope: {
      tenant: scope.tenant ?? null,
      confirmed: scope.confirmed?.purpose ?? null,
      purge: scope.purge ?? null,
      actor: scope.actor ?? null,
      looker: scope.looker ?? null,
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
