/** Names for what the API sends and takes, out of the types generated from its description. */
import type { components, operations } from './api';

type Json<Reply> = Reply extends { content: { 'application/json': infer Body } } ? Body : never;
/** The body of a successful reply. */
type Body<Name extends keyof operations> = operations[Name]['responses'] extends infer Replies
  ? Json<Replies[Extract<keyof Replies, 200 | 201>]>
  : never;
type Data<Name extends keyof operations> = Body<Name> extends { data: infer Content } ? Content : never;
type Sent<Name extends keyof operations> = Json<NonNullable<operations[Name]['requestBody']>>;

export type LearnerSession = Data<'postSessionWechat'>;
/** One place where the learner is logged in. */
export type LoginSession = Data<'getMySessions'>[number];
export type LoginAttempt = Data<'getMyLogins'>[number];
export type LearnerProfile = Data<'getMe'>;
export type Cancellation = Data<'getMeCancellation'>;
export type ExamChoice = Sent<'patchMe'>;

export type AgreementRow = Data<'getTerms'>[number];
export type AgreementHead = LearnerProfile['agreementsDue'][number];
export type AgreementText = Data<'getTermsId'>;

export type ExamPlan = components['schemas']['ExamPlans'];
export type Occupation = components['schemas']['Occupations'];
export type Level = components['schemas']['Levels'];
export type Place = components['schemas']['Places'];

export type Home = Data<'getHome'>;
export type Banner = Home['banners'][number];
export type NavItem = Home['navItems'][number];
export type NoticeHead = Home['notices'][number];
export type Notice = components['schemas']['Notices'];
export type CustomerService = components['schemas']['CustomerService'];

export type Messages = Body<'getMessages'>;
export type Subscriptions = Data<'getSubscriptions'>;
export type Message = Messages['data'][number];

export type TrainingOffer = Data<'getTraining'>;
/** One paper or practical run to go on with. */
export type UnderWay = TrainingOffer['underWay'][number];
export type OpenAttempt = Sent<'postAttempts'>;
export type AttemptView = Data<'getAttemptsId'>;
export type AttemptMode = AttemptView['mode'];
export type PaperItem = AttemptView['items'][number];
export type QuestionType = PaperItem['type'];
export type Option = PaperItem['options'][number];
export type QueuedResponse = Sent<'postAttemptsIdResponses'>['responses'][number];
export type ResponseValue = QueuedResponse['response'];
export type RecordReply = Data<'postAttemptsIdResponses'>;
export type Turn = Data<'getAttemptsIdTurn'>;
export type SubmitReply = Data<'postAttemptsIdSubmit'>;
export type AttemptResult = Data<'getAttemptsIdResult'>;
export type ResultItem = AttemptResult['items'][number];
export type Answer = ResultItem['answer'];
export type WrongBook = Body<'getWrongBook'>;

export type Favourites = Body<'getFavourites'>;
export type Reports = Body<'getReports'>;
export type PracticeStock = Data<'getPractice'>;
export type SmartPaper = Data<'getSmartPapers'>[number];
export type NewSmartPaper = Sent<'postSmartPapers'>;

export type PracticalOffer = Data<'getPractical'>[number];
export type PracticalRun = Data<'getPracticalRunsId'>;
export type PracticalRuns = Body<'getPracticalRuns'>;

export type RegistrationHead = Data<'getMyRegistrations'>[number];
export type RegistrationView = Data<'getMyRegistrationsId'>;
export type RegistrationField = RegistrationView['fields'][number];
export type RegistrationSent = Sent<'putMyRegistrationsId'>;

export type Progress = Data<'getProgress'>;
export type Scores = Body<'getScores'>;
export type ScoreTrend = Data<'getScoreTrend'>;

export type Shop = Data<'getShop'>;
export type Coupon = Data<'getMyCoupons'>[number];
export type CouponWish = Pick<Sent<'postOrders'>, 'couponId' | 'couponCode'>;
export type OwnOrders = Body<'getMyOrders'>;
export type OwnOrder = OwnOrders['data'][number];
export type OrderTab = keyof OwnOrders['counts'];
export type Invoice = Body<'getMyInvoices'>['data'][number];
export type InvoiceWish = Sent<'postOrdersIdInvoice'>;
export type EarlierTitle = Data<'getInvoiceTitles'>[number];
export type OrderPlaced = Data<'postOrders'>;
export type Payment = Data<'postOrdersIdPay'>;

export type Shelf = Data<'getShelf'>;
export type MaterialCard = Shelf['materials'][number];
export type GiftPack = Shelf['packs'][number];
export type Material = Data<'getShelfId'>;
export type ReadingStart = Data<'postMaterialsIdReading'>;
export type PageAddress = Data<'postMaterialsIdAddresses'>[number];
export type ReadingTerminal = Data<'getReadingTerminal'>;
