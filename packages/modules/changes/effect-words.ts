import type { ChangeEffect, Language } from '@kedjan/contract'
import { chainTemplates } from '@kedjan/sweden'
import { organisationName } from '../organisations/index.ts'
import type { Effect } from './effects.ts'

const words = {
  sv: {
    end: 'Kedjan avslutas.',
    go_on: 'Kedjan går vidare som förut.',
    open: 'Kedjan öppnas.',
    carry: 'Kedjan går vidare för dem som är kvar i den, med det som redan är gjort.',
    hand_over: (to: string, steps: string) => (steps ? `${to} tar över: ${steps}.` : `${to} tar över.`),
    new_birthday: (on: string) => `18-årsdagen räknas nu som ${on}.`,
  },
  en: {
    end: 'The chain ends.',
    go_on: 'The chain goes on as before.',
    open: 'The chain opens.',
    carry: 'The chain goes on for those who are in it from now on, with what is done already.',
    hand_over: (to: string, steps: string) => (steps ? `${to} takes over: ${steps}.` : `${to} takes over.`),
    new_birthday: (on: string) => `The eighteenth birthday is now ${on}.`,
  },
  ar: {
    end: 'تنتهي السلسلة.',
    go_on: 'تستمر السلسلة كما كانت.',
    open: 'تُفتح السلسلة.',
    carry: 'تستمر السلسلة لمن بقي فيها مع ما أُنجز منها.',
    hand_over: (to: string, steps: string) => (steps ? `تتولى ${to}: ${steps}.` : `تتولى ${to} الأمر.`),
    new_birthday: (on: string) => `يُحسب عيد الميلاد الثامن عشر الآن في ${on}.`,
  },
} as const

/** What a change does to each journey, in words. One that ends only to be carried on is not said to end. */
export function presentEffects(effects: readonly Effect[], language: Language): ChangeEffect[] {
  const carried = new Set(effects.flatMap((effect) => (effect.do === 'carry' ? [effect.journeyId] : [])))
  return effects
    .filter((effect) => effect.do !== 'end' || !carried.has(effect.journeyId))
    .map((effect) => presentEffect(effect, language))
}

function presentEffect(effect: Effect, language: Language): ChangeEffect {
  const template = chainTemplates.findLast(({ key }) => key === effect.template)
  return {
    does: effect.do,
    chain: effect.template,
    chainName: template?.name[language] ?? effect.template,
    text: textOf(effect, language),
  }
}

function textOf(effect: Effect, language: Language): string {
  const say = words[language]
  switch (effect.do) {
    case 'hand_over': {
      const template = chainTemplates.findLast(({ key }) => key === effect.template)
      const steps = effect.steps.map(
        (key) => template?.milestones.find((each) => each.key === key)?.name[language] ?? key,
      )
      return say.hand_over(organisationName(effect.to, language), steps.join(', '))
    }
    case 'new_birthday':
      return say.new_birthday(effect.on)
    default:
      return say[effect.do]
  }
}
