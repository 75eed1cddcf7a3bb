"""Feedback: ratings, reviews, praise, suggestions."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
i want to leave a review | how do i rate a product | can i write a review for my {category} | review dena hai
rating kaise du | मुझे रिव्यू देना है | रेटिंग कैसे दूँ | review dyaycha ahe | रिव्ह्यू द्यायचा आहे

loved the {category} | the {category} is amazing | really happy with my purchase | {category} bahut accha hai
mujhe {category} bahut pasand aaya | {category} बहुत अच्छा है | मुझे बहुत पसंद आया | {category} khup chan ahe
{category} खूप आवडला

5 stars from me | five star service | i give you 4 out of 5 | 4 star dunga | मेरी तरफ से पांच स्टार
mazyakadun 5 star | माझ्याकडून पाच स्टार

great service | excellent experience shopping here | you guys are the best | bahut badhiya service
aap log bahut accha kaam karte ho | बहुत बढ़िया सेवा | आप लोग बहुत अच्छा काम करते हैं | ekdam mast service
उत्तम सेवा दिलीत

quality is good but the packing could be better | nice fabric, only the length is a bit more, still keeping it
{category} is fine, just the shade is lighter than shown, but ok | kapda accha hai bas thoda dheela hai chalega
कपड़ा अच्छा है बस थोड़ा ढीला है, चलेगा | kapad chan ahe fakta thoda sail ahe chalel
कापड छान आहे पण थोडं सैल आहे, ठेवतेय

the girl at your {city} store helped a lot | your sales staff was very polite
delivery boy was very courteous, tell him thanks | staff ne bahut madad ki | delivery wale bhaiya bahut acche the
आपके स्टाफ ने बहुत मदद की | staff khup changla hota | तुमच्या कर्मचाऱ्यांनी छान मदत केली

i have a suggestion | you should have more plus sizes | please add more payment options in future
please bring more {category} for kids | mera ek sujhav hai | aap log plus size bhi rakho | मेरा एक सुझाव है
कृपया और रंग भी लाइए | mazi ek suchana ahe | अजून मोठे साइज ठेवा अशी सूचना

nice app | the website is easy to use | this chat is super helpful | app bahut accha hai | आपका ऐप अच्छा है
app khup soppa ahe | ॲप वापरायला छान आहे

good job bot | you are very smart | you're really helpful | tum bahut acche ho | तुम बहुत अच्छे हो
tu khup hushar ahes | तू खूप हुशार आहेस

got so many compliments on the {category} | everyone at the wedding loved my {category}
sabne tareef ki {category} ki | सबने {category} की तारीफ की | saglyanni kautuk kela

delivery was super fast, thank you team | packaging was beautiful | delivery bahut jaldi hui
डिलीवरी बहुत जल्दी हुई | delivery khup lavkar zali chan | डिलिव्हरी खूप लवकर झाली, मस्त

can i give feedback | i would like to share feedback | feedback form kahan hai | फीडबैक देना चाहता हूँ
abhipray dyaycha ahe | अभिप्राय द्यायचा आहे

edit my review | delete the review i wrote | apna review badalna hai | अपना रिव्यू बदलना है
maza review badlaycha ahe

it's okay, not great not bad | average product, 3 stars | theek thaak hai | ठीक-ठाक है | thik ahe itka khas nahi
ठीक आहे, सरासरी

you could make the filter easier | it would be nice if you had video of products | size guide me cm bhi hona chahiye
वीडियो भी होता तो अच्छा रहता | video asta tar bara zala asta

value for money | paisa vasool | totally worth it | पैसा वसूल {category} | paise vasool zale | पैसे वसूल

leave a comment | i want to post an opinion | file my opinion about your service | comment likhna hai
अपनी राय देनी है | mala mat dyaycha ahe | मला मत द्यायचं आहे | share my experience | how to submit feedback

{category} ki quality zabardast hai | superb {category} | {category} ekdum mast nikla | {category} एकदम मस्त
{category} bhari ahe | {category} भारी आहे | beautiful {category}, thanks | loved the fabric
perfect fit, very happy

rating deni hai | rate kar sakta hu kya product | रेटिंग देनी है | rating dyaychi ahe | 4/5 | 10/10 | 3 out of 5
char star | चार स्टार | thumbs up | full marks to you

well done team | keep it up | kudos | hats off | shabash | बहुत खूब काम किया | aap logo ka kaam pasand aaya
chan kam kelat | छान काम केलंत | keep up the good work

wish you had petite sizes | it'd be better if you sent a message before delivery | aap agar cod badhao to accha hoga
अगर और रंग होते तो अच्छा होता | ajun rang aste tar chan zala asta | अजून रंग असते तर बरं झालं असतं
can you start selling organic clothes | suggestion: bring regional language menu

good product but packaging bad | size thoda chhota tha par chalega accha hai | साइज थोड़ा छोटा था पर ठीक है
thoda motha hota pan thik ahe | थोडं मोठं होतं पण चालेल | color was a little off but i like it
stitching average, fabric great

my kid loves the {category} | mummy ko {category} bahut pasand aayi | मम्मी को {category} बहुत पसंद आई
aaila {category} khup avadli | आईला {category} खूप आवडली | husband looked great in the {category}
sab puch rahe the kahan se liya

the new app design is lovely | website bahut smooth hai | नई वेबसाइट बढ़िया है | navin website chan ahe
chat me answer jaldi milta hai accha laga | इस चैट से बहुत मदद मिली | ya chat cha upyog zala

i would recommend you to friends | dosto ko bhi bataungi | सबको बताऊँगी आपके बारे में | mitranna pan sangen
मैत्रिणींनाही सांगेन | will shop again | phir se kharidungi | customer for life

the tailor at your {city} shop did a great job | {city} store staff bahut accha hai
{city} स्टोर का स्टाफ बहुत अच्छा है | {city} chya dukanatla staff chan | {city} च्या दुकानातले लोक छान आहेत
please appreciate the person who helped me

where can i see my reviews | photo ke saath review dalna hai | फोटो के साथ रिव्यू डालना है
photo sobat review takaycha | फोटोसह रिव्ह्यू टाकायचा | change the stars i gave

awesome | superb | nice one | bahut badhiya | मस्त | zakaas | झकास | ekdam bhari | एकदम भारी
great collection you have | lovely collection

the {category} is gorgeous | {colour} {category} looks stunning | {category} dekh ke dil khush ho gaya
{category} देखकर दिल खुश हो गया | {category} baghun khush zale | {category} बघून खूश झाले
exactly as shown, love it

your team was very helpful | the person at {city} counter was so kind | service bahut acchi lagi
सेवा बहुत अच्छी लगी | seva avadli | सेवा आवडली | छान सेवा दिलीत | polite delivery guy

{category} बहुत पसंद आई | कपड़ा शानदार है | बहुत बढ़िया सामान भेजा | डिलीवरी समय पर हुई, खुश हूँ | कापड मस्त आहे
वेळेवर आलं, छान वाटलं | क्वालिटी एकदम भारी

पाँच स्टार देना है | रिव्यू लिखना है | सुझाव है मेरा | पाच स्टार द्यायचे आहेत | रिव्ह्यू लिहायचा आहे
माझं मत सांगायचं आहे | एक सूचना आहे

{category} ठीक है पर रंग थोड़ा हल्का है | सामान अच्छा है मगर पैकिंग ठीक नहीं
{category} छान आहे पण रंग थोडा वेगळा | माल चांगला पण पॅकिंग बरोबर नाही | आपका लड़का बहुत अच्छा था
तुमचा माणूस खूप छान बोलला
"""

INTENT = Intent(
    name=IntentName.FEEDBACK,
    description="Ratings, reviews, praise of products or staff, suggestions, mixed reviews of a kept item.",
    examples=EXAMPLES,
)
