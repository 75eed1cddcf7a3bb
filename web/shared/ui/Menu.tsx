import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './Menu.module.css';

interface Props {
  /** What the button is called, where its face does not say it in words. */
  label?: string;
  /** What the button shows; its label where nothing else is given. */
  face?: ReactNode;
  className?: string | undefined;
  align?: 'left' | 'right';
  children: ReactNode;
}

/** A button that opens a panel below it; Escape, a link followed in it and anything done elsewhere close it. */
export function Menu({ label, face, className, align = 'left', children }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();

  useEffect(() => {
    if (!open) return;
    const watch = new AbortController();
    const { signal } = watch;
    const isInside = (event: Event) => root.current?.contains(event.target as Node) ?? false;
    // A press on a label inside gives the focus to whatever focusable thing is around the menu: that is not elsewhere.
    const isAround = (event: Event) => (event.target as Node).contains(root.current);
    const onElsewhere = (event: Event) => !isInside(event) && !isAround(event) && setOpen(false);
    document.addEventListener('pointerdown', (event) => !isInside(event) && setOpen(false), { signal });
    document.addEventListener('focusin', onElsewhere, { signal });
    document.addEventListener(
      'click',
      (event) => isInside(event) && (event.target as Element).closest('a') && setOpen(false),
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        setOpen(false);
        button.current?.focus();
      },
      { signal },
    );
    return () => watch.abort();
  }, [open]);

  return (
    <div ref={root} className={styles.menu}>
      <button
        ref={button}
        type="button"
        className={className ?? styles.button}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={face ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {face ?? label}
      </button>
      <div id={panelId} className={`${styles.panel} ${styles[align]}`} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
