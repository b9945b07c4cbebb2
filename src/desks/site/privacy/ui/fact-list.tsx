// Terms with what is said of them: the term at the side, the words beside it; below each other on a phone.
import classes from './privacy.module.css';

export function FactList({
  facts,
}: {
  facts: readonly { readonly label: string; readonly value: string }[];
}) {
  const groups = [...Map.groupBy(facts, ({ label }) => label)];
  return (
    <dl className={classes.facts}>
      {groups.map(([label, lines]) => (
        <div key={label}>
          <dt>{label}</dt>
          {lines.map(({ value }) => (
            <dd key={value}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
