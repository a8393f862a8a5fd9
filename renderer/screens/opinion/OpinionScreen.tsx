import { useReview } from '../../session/review.tsx'
import { Consultation } from './consultation/Consultation.tsx'
import { PersonalOpinion } from './PersonalOpinion.tsx'
import './opinion.css'

/** 意见: the expert's own opinion in four parts and a conclusion; under 咨询论证 a view on each topic, 整改清单 and the advice. */
export function OpinionScreen() {
  const review = useReview()
  return review.opened.task.stage === '咨询论证' ? <Consultation review={review} /> : <PersonalOpinion review={review} />
}
