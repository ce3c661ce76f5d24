const SVG = 'http://www.w3.org/2000/svg'

const PATHS = {
  search: ['M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z', 'M20.5 20.5 16 16'],
  send: ['M12 19.500V5', 'M5.5 11.5 12 5l6.5 6.5'],
  attach: [
    'M20 11.500l-8 8a5.3 5.3 0 0 1-7.5-7.500l8.3-8.300a3.5 3.5 0 0 1 5 5L9.5 17a1.8 1.8 0 0 1-2.5-2.500l7.5-7.5',
  ],
  back: ['M15 5l-7 7 7 7'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  more: ['M5 12h.01', 'M12 12h.01', 'M19 12h.01'],
  beside: ['M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z', 'M12 5v14'],
  reply: ['M9.5 7 4.5 12l5 5', 'M5 12h9a5.5 5.5 0 0 1 5.5 5.500V19'],
  edit: ['M4.5 19.500l1-4L16 5a2.1 2.1 0 0 1 3 3L8.5 18.500z', 'M14 7l3 3'],
  file: [
    'M7 3.500h7l4.5 4.500V19a1.5 1.5 0 0 1-1.5 1.500H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.500z',
    'M13.5 3.500V8.500h5',
  ],
  calendar: [
    'M5.5 5h13A1.5 1.5 0 0 1 20 6.500v12a1.5 1.5 0 0 1-1.5 1.500h-13A1.5 1.5 0 0 1 4 18.500v-12A1.5 1.5 0 0 1 5.5 5z',
    'M4 10h16',
    'M8.5 3v4',
    'M15.5 3v4',
  ],
  sun: [
    'M12 16.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
    'M12 2.500v2',
    'M12 19.500v2',
    'M2.5 12h2',
    'M19.5 12h2',
    'M5.3 5.300l1.4 1.4',
    'M17.3 17.300l1.4 1.4',
    'M18.7 5.300l-1.4 1.4',
    'M6.7 17.300l-1.4 1.4',
  ],
  moon: ['M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z'],
  group: [
    'M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
    'M2.5 19.500a6.5 6.5 0 0 1 13 0',
    'M16 4.800a3.5 3.5 0 0 1 0 6.4',
    'M18 13.800a6.5 6.5 0 0 1 3.5 5.7',
  ],
  bot: [
    'M6 5.500h12A2.5 2.5 0 0 1 20.5 8v7a2.5 2.5 0 0 1-2.5 2.500h-6.300L7.5 21v-3.500H6A2.5 2.5 0 0 1 3.5 15V8A2.5 2.5 0 0 1 6 5.500z',
    'M8.5 11.500l2.5 2.5 4.8-5',
  ],
  sent: ['M5 12.500l4.5 4.500L19 7.5'],
  sending: ['M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 7.500V12l3 2'],
  alert: ['M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M12 8v4.5', 'M12 16h.01'],
  link: [
    'M9 6H6.500A1.5 1.5 0 0 0 5 7.500v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.500V15',
    'M13 5h6v6',
    'M19 5l-8.5 8.5',
  ],
  down: ['M12 5v14', 'M6 13l6 6 6-6'],
  blocked: ['M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z', 'M6 6l12 12'],
}

/** A line drawing that takes the colour of the text around it; hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  for (const d of PATHS[name]) {
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}
