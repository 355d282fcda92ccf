import { suggestKind } from '../entry-kind';
import { phrasesOf, standsAt, wordsOf } from '../phrases';
import { keyTimesIn } from '../stated-times/key-time-words';

/** What stands before a colon, above a time or beside it and is nobody: what the line is about, or its level in a log. */
const NOBODY = phrasesOf(
  [
    'update,updates,note,notes,notice,info,warn,warning,debug,trace,fatal,critical,todo,fyi,ps,nb,re,fwd,edit,eta,tldr',
    'status,state,summary,background,context,cause,causes,reason,rca,result,outcome,effect,symptom,symptoms,conclusion',
    'action,actions,step,steps,plan,next,task,fix,hotfix,workaround,question,answer,idea,theory,hypothesis,observation',
    'severity,sev,priority,owner,role,region,service,services,component,system,systems,environment,cluster,node,host',
    'database,db,api,cache,queue,dns,cdn,network,storage,server,client,website,site,frontend,backend,ingress,proxy',
    'load balancer,production,prod,staging,checkout,payment,payments,login,search,mail,email,kubernetes,k8s,redis',
    'incident,outage,issue,ticket,problem,bug,release,version,config,configuration,pipeline,build,test,tests,job,log',
    'customer,customers,user,users,support,vendor,everybody,everyone,team,time,times,timeline,date,start,end,duration',
    'detection,triage,investigat*,identified,monitoring,metrics,dashboard*,mitigat*,resolution,recovery,escalat*',
    'communication,comms,checked,checking,check,done,finished,completed,verified,verifying,observed,tried,trying,still',
    'follow up,followup,learning,learnings,lesson*,thanks,thank,hello,hi,ok,okay,yes,no,now,and,looking,waiting,call',
    'opdatering,oppdatering,uppdatering,aktualisierung,mise à jour,actualización,atualização,aggiornamento,stand,statut',
    'bemærk,merk,hinweis,notiz,opmerking,nota,årsag,årsak,orsak,ursache,oorzaak,causa,estado,stato,kunde*,klant*,kunden',
  ].flatMap((line) => line.split(',')),
);

const PART = /^(?:van|von|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|af|av|bin|ibn|ben|ter|ten|te|zu|zum)$/;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]{0,30}$/u;
const SHORT_FORM = /^\p{Lu}{2,4}$/u;
const NICK = /^\p{Ll}[\p{L}\p{N}._'’-]{1,30}$/u;
/** `(he/him)`, `(Guest)` */
const REMARK = /\s\([^()]{1,30}\)$/u;
const MOST_WORDS = 5;

/** Whether a few words say what a line is about, as `Rollback` or `Impact` do, and so are the name of nobody. */
export const isNobody = (text: string): boolean => {
  const words = wordsOf(text);
  const isListed = words.some((_, at) => NOBODY.some((phrase) => standsAt(words, at, phrase)));
  return isListed || suggestKind(text) !== null || keyTimesIn(text).length > 0;
};

/** Whether words are written as a full or first name is: `Robin`, `Robin van Dam`, `Berg, Robin (he/him)`. */
export function looksLikeName(text: string): boolean {
  const words = text.replace(REMARK, '').split(/,? /);
  const isWritten =
    words.length <= MOST_WORDS &&
    words.every((word) => CAPITALISED.test(word) || PART.test(word)) &&
    words.some((word) => CAPITALISED.test(word) && !SHORT_FORM.test(word));
  return isWritten && !isNobody(text);
}

/** Whether a text is such a name, or one word as people call themselves in a chat: `robin.berg`. */
export const looksLikeSpeaker = (text: string): boolean => looksLikeName(text) || (NICK.test(text) && !isNobody(text));
