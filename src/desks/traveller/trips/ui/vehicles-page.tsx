// Own vehicles: added by plate, one in use, erased with one press.
import { IconCar, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  EmptyState,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import * as wire from '../contract.ts';
import classes from './list.module.css';
import { listWords } from './list-words.ts';
import { useVehicleChange, useVehicles } from './use-list.ts';
import { useEntryForm } from './use-trips.ts';
import { useTellVehicle } from './vehicle-field.tsx';

export function VehiclesPage({ personId }: { personId: string }) {
  const words = useWords(listWords);
  const asked = useVehicles(personId);
  return (
    <>
      <PageHead title={words.vehicles} below={words.vehiclesBelow} />
      {asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : asked.data === undefined ? (
        <BlockSkeleton height={240} />
      ) : (
        <div className={classes.narrow}>
          <Kept personId={personId} vehicles={asked.data.vehicles} />
          <AddVehicle personId={personId} />
        </div>
      )}
    </>
  );
}

function Kept({ personId, vehicles }: { personId: string; vehicles: readonly wire.Vehicle[] }) {
  const words = useWords(listWords);
  const tell = useTellVehicle();
  const choose = useVehicleChange(personId, wire.vehicleChoicePath);
  const forget = useVehicleChange(personId, wire.vehicleEndPath);
  const error = choose.error ?? forget.error;
  if (vehicles.length === 0) return <EmptyState title={words.noVehicles}>{words.noVehiclesText}</EmptyState>;
  return (
    <Card flush>
      {error ? <RefusalNote error={error} /> : null}
      <ul>
        {vehicles.map((vehicle) => (
          <li key={vehicle.plate} className={classes.vehicle}>
            <IconCar size={20} stroke={1.75} aria-hidden />
            <span className={classes.text}>
              <span className={classes.title}>
                {vehicle.written} {vehicle.isDefault ? words.inUse : ''}
              </span>
              <span className={classes.muted}>{tell(vehicle)}</span>
            </span>
            {vehicle.isDefault ? null : (
              <Button busy={choose.isPending} onClick={() => choose.mutate(vehicle.plate)}>
                {words.use}
              </Button>
            )}
            <Button
              icon={IconTrash}
              label={words.eraseVehicle(vehicle.written)}
              busy={forget.isPending}
              onClick={() => forget.mutate(vehicle.plate)}
            >
              {words.erase}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AddVehicle({ personId }: { personId: string }) {
  const words = useWords(listWords);
  const { say } = useFormats();
  const [plate, setPlate] = useState('');
  const form = useEntryForm(personId);
  const add = useVehicleChange(personId, wire.vehiclesPath);
  return (
    <Card title={words.addVehicle}>
      <div className={classes.body}>
        <TextQuestion
          label={words.plate}
          why={{ activity: 'travel/trips/convenience', field: 'licence_plate' }}
          hint={`${form.data ? say(form.data.asked) : ''} ${words.plateNote}`}
          value={plate}
          maxLength={12}
          autoComplete="off"
          onChange={setPlate}
        />
        {add.error ? <RefusalNote error={add.error} /> : null}
        <div className={classes.acts}>
          <Button
            look="main"
            busy={add.isPending}
            onClick={() => add.mutate(plate, { onSuccess: () => setPlate('') })}
          >
            {words.keepVehicle}
          </Button>
        </div>
      </div>
    </Card>
  );
}
