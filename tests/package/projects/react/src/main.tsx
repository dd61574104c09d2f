import { useEffect, useRef, useState, type DetailedHTMLProps, type HTMLAttributes } from 'react';
import { createRoot } from 'react-dom/client';
import 'entente/embed';
import 'entente/fonts.css';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'actor-network': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElementTagNameMap['actor-network']> & {
        src?: string;
        view?: string;
        controls?: string;
      };
    }
  }
}

function App() {
  const network = useRef<HTMLElementTagNameMap['actor-network']>(null);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    network.current?.addEventListener('open', ({ detail }) => setOpen(detail.id), { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <>
      <actor-network ref={network} src="dossier.json" controls="filters legend details" />
      <p>{open ?? 'Nothing'} is open.</p>
    </>
  );
}

createRoot(document.getElementById('root')!).render(<App />);
