// The questions of charging at home: the charger, the price of energy, a reading, a file.
import { useState } from 'react';
import { Button, ChoiceQuestion, FileQuestion, TextQuestion, useWords } from '#ui-kit';
import { homeChargerPath, homeCostPath, homeMeterPath, homeSessionsPath } from '../home/contract.ts';
import classes from './charging.module.css';
import { homeWords } from './home-words.ts';

interface FormProps {
  readonly busy: boolean;
  readonly onSend: (path: string, body: object) => void;
}

const asked = (field: string) => ({ activity: 'mobility/ev-charging/home', field });

export function ChargerForm({ busy, onSend }: FormProps) {
  const words = useWords(homeWords);
  const [chargerRef, setRef] = useState('');
  const [reportsBy, setBy] = useState<'sessions' | 'meter'>('sessions');
  const [pass, setPass] = useState('');
  const [plate, setPlate] = useState('');
  return (
    <div className={classes.form}>
      <TextQuestion
        label={words.chargerRef}
        hint={words.chargerHint}
        why={asked('charge_point')}
        value={chargerRef}
        onChange={setRef}
        maxLength={36}
      />
      <ChoiceQuestion
        label={words.how}
        why={asked('meter_reading')}
        value={reportsBy}
        options={[
          { value: 'sessions', label: words.bySessions, below: words.bySessionsBelow },
          { value: 'meter', label: words.byMeter, below: words.byMeterBelow },
        ]}
        onChange={setBy}
      />
      {reportsBy === 'sessions' ? (
        <>
          <TextQuestion
            label={words.pass}
            hint={words.passHint}
            why={asked('pass_no')}
            value={pass}
            onChange={setPass}
            maxLength={40}
          />
          <TextQuestion
            label={words.plate}
            hint={words.passHint}
            why={asked('licence_plate')}
            value={plate}
            onChange={setPlate}
            maxLength={12}
          />
        </>
      ) : null}
      <Button
        look="main"
        busy={busy}
        disabled={chargerRef.trim() === ''}
        onClick={() => onSend(homeChargerPath, { chargerRef: chargerRef.trim(), reportsBy, pass, plate })}
      >
        {words.save}
      </Button>
    </div>
  );
}

export function CostForm({ busy, onSend }: FormProps) {
  const words = useWords(homeWords);
  const [euros, setEuros] = useState('');
  const [validFrom, setFrom] = useState('');
  return (
    <div className={classes.form}>
      <TextQuestion
        label={words.euros}
        hint={words.eurosHint}
        why={asked('booking_cost')}
        value={euros}
        onChange={setEuros}
        maxLength={12}
      />
      <DayQuestion label={words.from} field="booking_start" value={validFrom} onChange={setFrom} />
      <Button
        look="main"
        busy={busy}
        disabled={euros.trim() === '' || !isDay(validFrom)}
        onClick={() => onSend(homeCostPath, { euros, validFrom: validFrom.trim() })}
      >
        {words.save}
      </Button>
    </div>
  );
}

export function MeterForm({ busy, onSend }: FormProps) {
  const words = useWords(homeWords);
  const [kwh, setKwh] = useState('');
  const [readOn, setReadOn] = useState('');
  const [othersKwh, setOthers] = useState('');
  return (
    <div className={classes.form}>
      <TextQuestion
        label={words.reading}
        why={asked('meter_reading')}
        value={kwh}
        onChange={setKwh}
        maxLength={14}
      />
      <DayQuestion label={words.readOn} field="booking_end" value={readOn} onChange={setReadOn} />
      <TextQuestion
        label={words.others}
        hint={words.othersHint}
        why={asked('meter_reading')}
        value={othersKwh}
        onChange={setOthers}
        maxLength={14}
      />
      <Button
        look="main"
        busy={busy}
        disabled={kwh.trim() === '' || !isDay(readOn)}
        onClick={() => onSend(homeMeterPath, { kwh, readOn: readOn.trim(), othersKwh: othersKwh.trim() })}
      >
        {words.report}
      </Button>
    </div>
  );
}

const LARGEST = 60_000;

export function SessionsForm({ busy, onSend }: FormProps) {
  const words = useWords(homeWords);
  const [text, setText] = useState('');
  return (
    <div className={classes.form}>
      <FileQuestion
        label={words.chooseFile}
        why={asked('energy_kwh')}
        hint={words.fileHint}
        accept=".csv,.json,text/csv,application/json"
        maxBytes={LARGEST}
        tooLarge={words.tooLarge}
        onText={setText}
      />
      <Button
        look="main"
        busy={busy}
        disabled={text === ''}
        onClick={() => onSend(homeSessionsPath, { text })}
      >
        {words.report}
      </Button>
    </div>
  );
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text.trim());

function DayQuestion(props: {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords(homeWords);
  const { label, field, value, onChange } = props;
  return (
    <TextQuestion
      label={label}
      hint={words.dayHint}
      why={asked(field)}
      value={value}
      onChange={onChange}
      maxLength={10}
    />
  );
}
