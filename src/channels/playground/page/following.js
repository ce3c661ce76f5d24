const NEAR = 120

/** Keeps a scrolled area at its end while the end is in sight, whatever grows or shrinks in it. */
export function followEnd(area, content, onEnd) {
  let isFollowing = true
  const toEnd = () => {
    area.scrollTop = area.scrollHeight
  }
  const sizes = new ResizeObserver(() => isFollowing && toEnd())
  sizes.observe(area)
  sizes.observe(content)
  area.addEventListener('scroll', () => {
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
