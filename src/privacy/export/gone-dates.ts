// The three days of an end: out of reach, out of live storage, out of the last backup.

export interface GoneDates {
  readonly unreachableOn: Temporal.PlainDate;
  readonly liveStorageOn: Temporal.PlainDate;
  readonly backupsOn: Temporal.PlainDate;
}

/** Live storage is swept within the day; a backup lives 35 days after that. */
export function goneDates({
  purgeOn,
}: {
  readonly purgeOn: Temporal.PlainDate;
  readonly mechanism: 'batches';
}): GoneDates {
  const liveStorageOn = purgeOn.add({ days: 1 });
  return { unreachableOn: purgeOn, liveStorageOn, backupsOn: liveStorageOn.add({ days: 35 }) };
}
