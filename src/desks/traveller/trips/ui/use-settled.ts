// A value once it has stood still for a moment: a question for every letter helps nobody.
import { useEffect, useState } from 'react';

const STILL_MS = 250;

export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), STILL_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
