/** Days and times as a shopper in India reads them. */

const ZONE = 'Asia/Kolkata';

/** A calendar day ("2026-11-24"), which has no time zone to shift it. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat('en-IN', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

export function formatDate(at: string): string {
  return new Intl.DateTimeFormat('en-IN', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: ZONE,
  }).format(new Date(at));
}

export function formatMoment(at: string): string {
  return new Intl.DateTimeFormat('en-IN', {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(new Date(at));
}
