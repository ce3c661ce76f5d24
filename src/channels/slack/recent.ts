/** A memory of the last `limit` keys used; what is older is forgotten. */
export function createRecent<T>(limit: number) {
  const entries = new Map<string, T>()
  return {
    get(key: string): T | undefined {
      const value = entries.get(key)
      if (value !== undefined) {
        entries.delete(key)
        entries.set(key, value)
      }
      return value
    },
    set(key: string, value: T): void {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest)
    },
    has: (key: string): boolean => entries.has(key),
    keys: (): string[] => [...entries.keys()],
    delete: (key: string): void => void entries.delete(key),
  }
}
