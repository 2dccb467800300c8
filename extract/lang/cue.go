package lang

// Cue is the code of a row of cues.tsv: what a function word does to the
// reading of the events near it.
type Cue string

// Bit is a bit of 64 for a cue, by its letters: that of a set that lacks the cue
// is mostly not set.
func (c Cue) Bit() uint64 { return 1 << ((int(c[0])*1 + int(c[len(c)-1])*4 + len(c)*22) % 64) }

// The cues that the mechanism knows.
const (
	According   Cue = "according"    // names the source of what is told
	After       Cue = "after"        // what follows happened before and is known
	Among       Cue = "among"        // counts that follow are parts of the one before
	Approx      Cue = "approx"       // about
	AtLeast     Cue = "at-least"     // the number is a minimum
	Background  Cue = "background"   // what follows is talked about, not news
	Because     Cue = "because"      // names the event that made the victims
	Before      Cue = "before"       // what follows had not happened
	But         Cue = "but"          // begins a contrasting clause
	Claim       Cue = "claim"        // claims responsibility for what follows
	Conj        Cue = "conj"         // begins a clause
	Court       Cue = "court"        // a court speaks of it
	Deny        Cue = "deny"         // what follows is denied
	Every       Cue = "every"        // a frequency, not a fact
	FirstPerson Cue = "first-person" // we, our: somebody speaks of himself
	Future      Cue = "future"       // what follows is to come
	Hedge       Cue = "hedge"        // is claimed or believed
	Led         Cue = "led"          // behind a nationality and a hyphen: whose forces what follows are
	Inside      Cue = "inside"       // what happens hits what follows
	If          Cue = "if"           // a condition
	Implicative Cue = "implicative"  // managed to: what follows happened
	In          Cue = "in"           // locates
	Modal       Cue = "modal"        // possible, not real
	MoreThan    Cue = "more-than"    // the number is exceeded
	Near        Cue = "near"         // locates near
	Narrator    Cue = "narrator"     // it is worth noting that: nobody quoted speaks any longer
	Neg         Cue = "neg"          // what follows did not happen
	NoMeaning   Cue = "none"         // looks like a trigger and is none
	OfThem      Cue = "of-them"      // of which
	On          Cue = "on"           // upon
	Other       Cue = "other"        // others: adds to a count
	Opinion     Cue = "opinion"      // marks opinion, generalisation or argument rather than report
	Passive     Cue = "passive"      // makes a passive of the noun that follows
	Past        Cue = "past"         // had been
	About       Cue = "prep-about"   // the prepositions, slots of a frame
	Against     Cue = "prep-against"
	Between     Cue = "prep-between"
	By          Cue = "prep-by"
	From        Cue = "prep-from"
	OnPrep      Cue = "prep-on"
	To          Cue = "prep-to"
	Toward      Cue = "prep-toward"
	With        Cue = "prep-with"
	When        Cue = "when"     // begins a clause that tells when, and how, it happened
	Possessive  Cue = "poss"     // its, their: of the actor before
	And         Cue = "and"      // joins
	Det         Cue = "det"      // a determiner: a noun follows
	Definite    Cue = "definite" // a determiner of what is known: the, this
	Aux         Cue = "aux"      // makes a passive of the participle that follows
	Inf         Cue = "inf"      // an infinitive follows
	As          Cue = "as"       // likens
	Or          Cue = "or"       // the number before or the one behind
	Of          Cue = "prep-of"
	PronounBody Cue = "pronoun-body" // it: a body named before
	PronounMany Cue = "pronoun-many" // they: several, or a body, named before
	PronounOne  Cue = "pronoun-one"  // he, she: a person named before
	ObjectOne   Cue = "object-one"   // him: such a person as the object of a verb
	PronounWe   Cue = "pronoun-we"   // we: the speaker and his
	Ours        Cue = "poss-we"      // our: of the speaker and his
	Progressive Cue = "progressive"  // with the gerund that follows: it goes on
	Purpose     Cue = "purpose"      // what follows is intended
	Question    Cue = "question"
	Each        Cue = "quantity-each"
	Ranks       Cue = "ranks"      // names of whom there were victims
	Rel         Cue = "rel"        // begins a relative clause
	RelMany     Cue = "rel-many"   // begins one that tells of several people
	Resume      Cue = "resume"     // takes up the noun that a relative clause stands behind
	Said        Cue = "said"       // tells what somebody said
	Still       Cue = "still"      // goes on
	That        Cue = "that"       // begins what is said
	Toll        Cue = "toll"       // the number updates an earlier count
	DeathToll   Cue = "death-toll" // a number that it rose to counts the dead
	Mixed       Cue = "toll-mixed" // some of those counted died and some were hurt
	Total       Cue = "total"      // the number sums up a period
	Try         Cue = "try"        // attempted
	Under       Cue = "under"
	Unverified  Cue = "unverified"    // nobody could check what was told before
	Unhurt      Cue = "unhurt"        // nobody was killed or injured by what was told before
	NoDeaths    Cue = "unhurt-killed" // nobody was killed by it
	While       Cue = "while"         // at the time of
	Belong      Cue = "belong"        // belongs to, is loyal to the body that follows
	Prefix      Cue = "prefix"        // makes an adjective of what a hyphen joins to it: anti-regime
	ProtestAt   Cue = "protest-at"    // what follows is what people protest against, or before whose door
	Besides     Cue = "besides"       // in addition to what follows
	Also        Cue = "also"          // stands inside a verb and says nothing of it
	TheyAre     Cue = "they-are"      // numbers that follow are the parts of the one before
	This        Cue = "this"          // what follows is what was told just now
	Another     Cue = "another"       // one more of those who suffered
	BlamedOn    Cue = "blamed-on"     // who follows is said to have done it
	OneOf       Cue = "one-of"        // one of those who follow
	BlamedFor   Cue = "blamed-for"    // what follows is what somebody is accused of
	Reciprocal  Cue = "reciprocal"    // what those before do, they do to each other
	Ally        Cue = "ally"          // who follows acts together with who stands before
	Helped      Cue = "helped"        // who follows behind "by" acts together with who stands before
	Member      Cue = "member"        // says of people of what they are suspected to be members
	Without     Cue = "without"       // what follows was not there: no denial
	Where       Cue = "where"         // begins a clause that tells what happens at the place before it
	Subject     Cue = "subject"       // stands for the subject of the verb behind it, named before: that he, it
)

var knownCues = map[Cue]bool{
	Helped: true, Or: true, According: true, After: true, Among: true, DeathToll: true, Approx: true, AtLeast: true, Background: true, Besides: true, Because: true,
	Before: true, But: true, Claim: true, Conj: true, Court: true, Deny: true, Every: true, FirstPerson: true, Future: true,
	Hedge: true, If: true, Implicative: true, In: true, Inside: true, Modal: true, MoreThan: true, Narrator: true, Near: true, Neg: true, NoDeaths: true, NoMeaning: true,
	OfThem: true, On: true, Other: true, Opinion: true, Passive: true, Past: true, About: true, Against: true, Between: true,
	By: true, Led: true, From: true, OnPrep: true, To: true, Toward: true, With: true, When: true, Possessive: true, Of: true, PronounBody: true, PronounMany: true, PronounOne: true, ObjectOne: true, PronounWe: true, Ours: true, Progressive: true, Purpose: true,
	Question: true, Ranks: true, Each: true, Rel: true, RelMany: true, Resume: true, Said: true, Still: true, Subject: true, Belong: true, Member: true, Reciprocal: true, Ally: true, BlamedFor: true, OneOf: true, Another: true, Also: true, TheyAre: true, This: true, ProtestAt: true, Prefix: true, BlamedOn: true, Without: true, That: true, Toll: true, Mixed: true, Total: true,
	Try: true, Under: true, Unhurt: true, Unverified: true, Where: true, While: true, And: true, Det: true, Definite: true, Aux: true, Inf: true, As: true,
}
