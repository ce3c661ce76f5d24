const NEAR = 120

/** Keeps a scrolled area at its end while the end is in sight, whatever grows or shrinks in it. */
export function followEnd(area, content, onEnd) {
  let isFollowing = true
  const toEnd = () => {
    area.scrollTop = area.scrollHeight
  }
  let height = 0
  const sizes = new ResizeObserver(() => {
    height = area.scrollHeight
    if (isFollowing) toEnd()
  })
  sizes.observe(area)
  sizes.observe(content)
  area.addEventListener('scroll', () => {
    // The lines were just broken anew, and the observer has not run yet: nobody scrolled away.
    if (area.scrollHeight !== height) return
    isFollowing = area.scrollHeight - area.scrollTop - area.clientHeight < NEAR
    if (isFollowing) onEnd()
  })
  return {
    isFollowing: () => isFollowing,
    follow() {
      isFollowing = true
      toEnd()
      onEnd()
    },
  }
}
