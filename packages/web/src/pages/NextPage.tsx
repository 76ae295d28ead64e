import { Link } from '@tanstack/react-router'
import { NextCard } from '../features/own/NextCard.tsx'
import { NowOnPath } from '../features/own/NowOnPath.tsx'
import { OwnFrame } from '../features/own/OwnFrame.tsx'
import { TranslationNote } from '../features/own/TranslationNote.tsx'
import { NextVisit } from '../features/visits/NextVisit.tsx'
import { useText } from '../texts/LanguageProvider.tsx'

export function NextPage() {
  const t = useText()
  return (
    <OwnFrame title={t('own.next_title')} foot={<TranslationNote />}>
      {(own) => (
        <>
          {own.next ? (
            <NextCard next={own.next} />
          ) : (
            <section className="own-card own-calm">
              <h2 className="own-what">{t('own.nothing_now')}</h2>
              <p>{t('own.nothing_now_text')}</p>
            </section>
          )}
          <NextVisit more={<Link to="/me/visits">{t('visits.see_visit')}</Link>} />
          <NowOnPath path={own.path} more={<Link to="/me/path">{t('own.see_whole_path')}</Link>} />
          <section className="own-card">
            <h2>{t('own.who_read', { count: own.organisationsReading })}</h2>
            <p>
              <Link to="/me/information">{t('own.see_who_and_why')}</Link>
            </p>
            <p>
              <Link to="/me/notices">{t('notifications.own.link')}</Link>
            </p>
          </section>
        </>
      )}
    </OwnFrame>
  )
}
