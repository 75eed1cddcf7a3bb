"""Help: what the assistant can do, and in which ways it can be talked to."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
what can you do | what can u do | what do you do here | what are you able to help with | tum kya kar sakte ho
tu kya kya karta hai | तुम क्या कर सकते हो | तू काय करू शकतोस | tumhi kay karu shakta

how does this work | how does this chat work | how do i use this | ye kaise kaam karta hai | isko use kaise kare
यह कैसे काम करता है | इसे इस्तेमाल कैसे करें | he kasa vaparaycha | हे कसं वापरायचं | he kasa kaam karta

help | help me | i need help | need some help | madad chahiye | madad karo | meri madad karo | मदद चाहिए
मेरी मदद करो | madat havi ahe | मदत हवी आहे | मला मदत करा

how can you help me | in what ways can you assist | aap meri kaise madad karoge | आप मेरी क्या मदद कर सकते हैं
mala kashi madat karal | मला कशी मदत कराल

do you speak hindi | do you know marathi | which languages do you understand | can we talk in marathi
is english okay or hindi | hindi me baat kar sakte hain kya | kya aapko hindi aati hai | क्या आपको हिंदी आती है
हिंदी में बात कर सकते हैं | marathi samajte ka | मराठी समजतं का तुम्हाला | marathit bolu shakto ka
मराठीत बोलता येईल का

can i send a voice message | can i speak instead of typing | does voice work here | bolke likh sakte hai kya
voice me bol sakta hu kya | क्या मैं बोलकर पूछ सकता हूँ | आवाज से चलेगा क्या | bolun vicharla tar chalel ka
बोलून विचारता येईल का

can i send you a photo of what i want | can you search by picture | does image search work
photo bhej ke dhund sakte ho | kya photo dikha ke pooch sakta hu | फोटो भेजकर ढूंढ सकते हैं क्या
photo pathavla tar chalel ka | फोटो पाठवून शोधता येतं का

who are you | are you a bot or a human | am i talking to a machine | what is your name | tum kaun ho
aap robot ho kya | आप कौन हैं | तुम इंसान हो या मशीन | tumhi kon ahat | तू बॉट आहेस का | tuza naav kay

what should i ask you | what kind of questions can i ask | give me some examples of what to type
main kya pooch sakta hu | kya kya pooch sakte hai | मैं आपसे क्या पूछ सकता हूँ | mi kay vicharu shakto
मी काय काय विचारू शकते

show me the menu | what are my options here | list of commands | start over what can i do here | options batao
विकल्प बताओ | kay kay paryay ahet | पर्याय सांगा

can you track orders also | can you place an order for me or just answer | are you able to check stock in shops
kya tum order bhi track kar sakte ho | क्या आप ऑर्डर भी कर सकते हैं | tumhi order gheu shakta ka

i am new here | first time using this app | guide me please | naya hu thoda samjha do
pehli baar aaya hu kaise shuru karu | मैं नया हूँ समझाइए | mi navin ahe, sanga kase karaycha
मी पहिल्यांदाच आलोय, सांगा कसं करायचं

i don't understand how this works | i'm confused | confused what to do next | samajh nahi aaya kaise karna hai
समझ नहीं आ रहा कैसे करूँ | kahi kalat nahi kasa karaycha | काही कळत नाहीये

is this available on whatsapp | do you have an app | can i use this on my phone
whatsapp pe bhi baat kar sakte hai kya | क्या आपका ऐप है | whatsapp var bolta yeta ka | तुमचं ॲप आहे का

are you open 24 hours on chat | can i chat at night | what time can i message you | raat ko bhi chat chalti hai kya
chat kitne baje tak chalta hai | क्या रात में भी चैट कर सकते हैं

what are your features | what things can this assistant do | tell me what is possible here | aapke features kya hai
आपकी सुविधाएँ क्या हैं | tumchya suvidha kay ahet | काय काय सोय आहे इथे

can you understand hinglish | can i write in english and hindi mixed | tamil aati hai kya
gujarati me likh sakte hai | क्या मराठी समझते हो | इंग्रजीत लिहिलं तर चालेल का | english madhe chalel ka
do you reply in urdu

are you real | are you ai | is this chatgpt | is a person answering or a program | tum asli ho kya
क्या तुम कंप्यूटर हो | tu robot ahes ka manus | तू खरा माणूस आहेस का

who made you | who built this bot | tumhe kisne banaya | तुम्हें किसने बनाया | tula koni banavla | तुला कोणी बनवलं

how can i order through this chat | how to buy from here | how to place an order step by step
yahan se kaise kharide | order kaise karte hai batao | यहाँ से कैसे खरीदें | ithun kasa kharedi karaycha
इथून ऑर्डर कशी करायची

can you help me | could you assist me with something | i need your assistance | i have a question
i want to ask something | ek sawal hai | kuch poochna tha | एक सवाल पूछना है | मुझे कुछ पूछना है | ek prashna ahe
मला काही विचारायचं आहे | kahi vicharaycha hota

can i get voice replies | can you read it out loud | will audio messages be understood | awaaz me jawab doge kya
आवाज़ में जवाब दोगे | awajat uttar deta ka | आवाजात उत्तर देता येतं का

i'm stuck what do i do now | what now | what next | how to go ahead from here | ab kya karu | आगे क्या करूँ
pudhe kay karu | आता पुढे काय करायचं

explain how the filters work | how do i use filters here | how do i search properly | filter kaise lagate hai
सर्च कैसे करते हैं | search kasa karaycha | शोधायचं कसं ते सांगा

do you remember what i said earlier | can you remember my preferences | kya tumhe yaad rehta hai
क्या आपको याद रहता है मैंने क्या कहा | tula athavta ka mi kay mhatla hota

is this a shopping site | is this chat only for clothes | ye app kis cheez ka hai | यह ऐप किस लिए है
he app kashasathi ahe | हे ॲप कशासाठी आहे

instructions please | user guide | tutorial | faq dikhao | help menu | सहायता | मदत केंद्र | sahayata chahiye
साहाय्य हवे

what are you able to do | what are you good at | kis kaam me madad karte ho | किस काम में मदद करते हो
konkontya kamat madat karta | कोणकोणत्या कामात मदत करता | tell me how to talk to you

आप क्या-क्या कर सकते हैं | आप कैसे मदद करेंगे | यह कैसे चलता है | तुम्ही काय काय करू शकता | तुम्ही कशात मदत कराल

हिंदी समझते हो क्या | मराठीत बोलू का | क्या मैं हिंदी में लिखूँ | तुम्हाला मराठी समजतं का
आवाज में बोल सकता हूँ क्या | बोलून सांगू का

क्या आप मशीन हैं | आपका नाम क्या है | तुम्ही कोण आहात | तुझं नाव काय | तू रोबोट आहेस का
"""

INTENT = Intent(
    name=IntentName.HELP,
    description="Asks what the assistant can do, what it understands or how to use it.",
    examples=EXAMPLES,
)
