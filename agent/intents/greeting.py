"""Greeting: hello in any language, festival wishes too."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
hello | helloo | hello ji | हेलो | हॅलो

hey | heyy | hey there | hi there | hii | hiii | हाय | हाय हाय

namaste | namaste ji | namaskaar | नमस्ते | नमस्कार | namaskar mandali | नमस्ते जी

good morning | gm | good mrng | suprabhat | शुभ प्रभात | shubh sakal | शुभ सकाळ

good evening | good afternoon | evening! | shubh sandhya | शुभ संध्या | शुभ संध्याकाळ

how are you | how are you doing today | how's it going | hows you | kaise ho | kaise hain aap | कैसे हैं आप
आप कैसे हो | kase ahat | kasa ahes | कसे आहात | तू कशी आहेस

anyone there | is someone there? | are you there | koi hai | koi hai kya yahan | कोई है | kuni ahe ka | कोणी आहे का

happy diwali | happy deepavali to all of you | diwali ki shubhkamnaye | shubh deepavali | दिवाली की शुभकामनाएं
दिवाळीच्या हार्दिक शुभेच्छा | diwalichya shubhechha

happy holi | holi mubarak | eid mubarak | होली की बधाई | ईद मुबारक | रमज़ान मुबारक

happy new year | nav varsh ki shubhkamnayein | नया साल मुबारक | नवीन वर्षाच्या शुभेच्छा
naveen varshachya shubhechha

merry christmas | happy onam | happy rakhi | happy navratri guys | ganpati bappa morya | गणपती बाप्पा मोरया
happy republic day

ram ram | jai shree krishna | sat sri akal | adaab | salaam | राम राम | प्रणाम | radhe radhe | जय महाराष्ट्र
jai jinendra

yo | sup | wassup | what's up | aur batao | aur bhai kya haal | क्या हाल है | kay chalu ahe | काय चाललंय

hello retailgenie | hey genie | hi genie | hello team | hello sir | hello madam | hello ma'am | hi bhaiya
hello bot

i'm back | hello again | back again | main phir aa gaya | फिर से आ गया | parat aalo | मी परत आले

good to see you | nice to meet you | aapse milkar accha laga | आपसे मिलकर अच्छा लगा | bhetun bara vatla
भेटून आनंद झाला

good day | good day to you | gud evng | gud aftrnoon | helo | hlo | hlw | hie

hi i am {name} | hello my name is {name} | this is {name} here | mera naam {name} hai | main {name} bol raha hu
मैं {name} हूँ | मेरा नाम {name} है | mi {name} boltoy | माझं नाव {name} आहे

hello can we talk | hi are you free to chat | baat ho sakti hai kya abhi | क्या अभी बात हो सकती है
bolu shakto ka aata | आत्ता बोलता येईल का

knock knock | hello hello | hello?? | hi?? | kya koi sun raha hai | कोई सुन रहा है | aikta ka koni | कोणी ऐकतंय का

long time no see | it's been a while | bahut din baad aayi hu | बहुत दिनों बाद आया हूँ | khup divsani alo
खूप दिवसांनी आले

happy dussehra | shubh vijayadashami | happy pongal all | onam greetings | happy baisakhi ji | happy ugadi
गुढीपाडव्याच्या शुभेच्छा | gudhi padvyachya shubhechha | दशहरे की शुभकामनाएँ | मकर संक्रांति की बधाई
तिळगूळ घ्या गोड बोला | happy independence day | raksha bandhan ki badhai

namastey | pranam | vanakkam | namaskara | sasriyakal | khamma ghani | nomoshkar | kem cho | jai jinendra ji
assalam walekum | जय श्री कृष्ण | राम कृष्ण हरी

good noon | good evng | gd mrng | shubh dopahar | शुभ दोपहर | namaste subah ki | very good morning to you
शुभ दुपार | subah bakhair

kya haal chaal | sab badhiya | how do you do | how have you been | hope you're well | sab theek hai na
kaise chal raha hai sab | सब ठीक है ना | बरे आहात ना | kasa chalu ahe sagla

heyo | ello | hellooo ji | hey dear | hi buddy | hello dost | namaskar mitra | नमस्कार मंडळी | अरे वाह नमस्ते
kaay mhantay | काय म्हणताय | ram ram bhau | राम राम भाऊ | jai hind

happy diwali to the whole team | wish you a happy new year | wishing you all merry christmas
aap sabko holi ki badhai | आप सबको दिवाली मुबारक | sarvanna shubhechha | सर्वांना सणाच्या शुभेच्छा
festival greetings to you

नमस्ते भाई | नमस्कार भाऊ | राम राम जी | सलाम भाई | कसं काय | सुप्रभात जी | हाय जी | हेलो भैया | अरे सुनिए
अहो ऐका | कोई है क्या

शुभ दीपावली | दिवाळीच्या शुभेच्छा | होली मुबारक | नववर्षाच्या शुभेच्छा | रक्षाबंधन की बधाई
"""

INTENT = Intent(
    name=IntentName.GREETING,
    description="Says hello or sends festival wishes, and asks for nothing yet.",
    examples=EXAMPLES,
)
