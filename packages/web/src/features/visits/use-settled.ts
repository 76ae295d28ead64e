import { useEffect, useState } from 'react'

/** A value once it has stood still for a moment, so that nothing is asked for at every keystroke. */
export function useSettled<Value>(value: Value, milliseconds = 350): Value {
  const [settled, setSettled] = useState(value)
  const mark = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same value in another object is the same.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [mark, milliseconds])
  return settled
}
