"""Store: finding a shop, its hours, picking up there, stock in a named or nearby shop."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
where is your nearest store | store near me | is there a shop close to me | find a store near {pin}
paas me koi store hai | mere aas paas dukaan hai kya | मेरे पास कोई दुकान है क्या | नज़दीकी स्टोर बताओ
javal dukan ahe ka | जवळचं दुकान कुठे आहे

do you have a store in {city} | stores in {city} | any outlet at {city} | {city} me store hai kya
{city} me showroom kaha hai | {city} में स्टोर है क्या | {city} में आपकी दुकान कहाँ है | {city} madhe dukan ahe ka
{city} मध्ये स्टोअर आहे का

store timings | what time does the store open | till when is the {city} shop open | is the shop open on sunday
store kitne baje khulta hai | dukaan kab band hoti hai | स्टोर कितने बजे खुलता है | दुकान कब तक खुली रहती है
dukan kiti vajta ughadta | दुकान किती वाजेपर्यंत उघडं असतं

is this in stock at the {city} store | which store has this {category} in {size} | can i see it in a shop nearby
check store stock for {size} in {city} | ye {city} wale store me milega kya | kis store me {size} available hai
यह {city} वाले स्टोर में मिलेगा क्या | किस दुकान में {category} मिलेगा | {city} chya dukanat {size} ahe ka
हा {category} {city} च्या दुकानात मिळेल का

can i pick it up from the store | store pick up available | buy online and collect at shop
reserve it for me at the {city} outlet | store se utha sakta hu kya | online lekar dukaan se le sakte hai
स्टोर से पिकअप कर सकते हैं | दुकान से ले सकता हूँ क्या | dukanatun gheun jau shakto ka | दुकानातून घेऊन जाता येईल का

address of the store | store phone number | directions to your {city} shop | contact number of the {city} outlet
store ka address do | dukaan ka pata batao | स्टोर का पता दीजिए | दुकान का नंबर क्या है | dukanacha patta dya
दुकानाचा पत्ता सांगा

i want to try before buying, any shop around {pin} | trial room hai kya store me | where can i go and try {category}
pehen ke dekhna hai kaha jau | पहनकर देखना है, कहाँ जाऊँ | ghalun baghaycha ahe kuthe jau
घालून बघायचं आहे, कुठे जाऊ

how far is the closest store | nearest branch from {pin} | sabse nazdeek wala store kitni dur hai
सबसे नज़दीकी दुकान कितनी दूर है | javalcha store kiti lamb ahe | जवळचं स्टोअर किती लांब आहे

which malls are you in | are you there in any mall in {city} | kis mall me ho aap | आप किस मॉल में हैं
kontya mall madhe ahat tumhi

does the {city} store have parking | do your shops do alterations | store pe alteration hota hai kya
दुकान पर अल्टरेशन होता है क्या | dukanat alteration karun milta ka | दुकानात अल्टरेशन करून मिळतं का

i am at {city} station, where should i go to buy | main {city} me hu, konsa store paas padega
मैं {city} में हूँ, कौन सा स्टोर पास पड़ेगा | mi {city} la ahe kontya dukanat jau

store {pin} | shops around {pin} with this piece | {pin} ke paas kaunsi dukaan me ye piece hai
{pin} के पास कौन सी दुकान में यह है | {pin} javal kontya dukanat ahe he

do physical shops have the same price as online | store me bhi yahi rate hai kya | दुकान में भी यही दाम है क्या
dukanat pan hach bhav ahe ka

list all your stores | how many shops do you have | total kitne store hai tumhare | आपके कितने स्टोर हैं
tumchi kiti dukane ahet | तुमची किती दुकानं आहेत

share location and find me a shop | use my location for nearest outlet | meri location se store batao
मेरी लोकेशन से स्टोर बताओ | mazya location varun dukan shodha

is {brand} sold at your {city} shop | {brand} ka showroom {city} me hai kya | {brand} चे दुकान {city} मध्ये आहे का
{brand} का शोरूम कहाँ है

opening hours of your outlet | closing time of the {city} store | when does your shop shut | dukaan ka time kya hai
स्टोर का समय क्या है | dukanachi vel kay | दुकानाची वेळ काय आहे | sunday ko store khula rehta hai

nearest shop to {pin} | show stores around {city} | {pin} ke paas dukaan | {pin} जवळ दुकान
{pin} के पास स्टोर दिखाओ | shops within 5 km | 10 km ke andar koi store

is there any branch in {city} | {city} branch ka address | {city} शाखा कुठे आहे | {city} में ब्रांच है क्या
{city} chi shakha

which outlet has the {colour} {category} | can i find this {category} in your {city} shop
{category} kis dukaan pe milega | यह {category} किस स्टोर पर है | ha {category} kontya dukanat ahe
store stock for {category} {size}

i want to come to the shop and see | can i visit you | physical shop kahan hai | offline dukaan hai kya
ऑफलाइन दुकान है क्या | pratyaksha dukan ahe ka | प्रत्यक्ष दुकान आहे का | showroom visit karna hai

pick up in store today | order online pick from shop | store pickup ka option hai kya | दुकान से उठाने का विकल्प है
dukanatun pickup karta yeil ka | दुकानातून पिकअप होईल का

keep one piece aside for me at the {city} shop | hold it in the store till evening | store me rakhwa do mere liye
दुकान पर मेरे लिए रखवा दो | dukanat mazyasathi thevun dya | दुकानात माझ्यासाठी ठेवून द्या

how do i reach your shop from the metro | map link of the store | store ka map bhejo | दुकान का नक्शा भेजो
dukanacha map pathva | दुकानाचा मॅप पाठवा

does your shop have trial rooms | tailor available at the store | alteration facility at {city} shop
store me trial room hai | दुकान में दर्जी है क्या | dukanat shimpi ahe ka | दुकानात ट्रायल रूम आहे का

are all sizes available offline at {city} | offline me {size} milega kya | दुकान पर {size} मिलेगा
dukanat {size} milel ka | दुकानात {size} मिळेल का

is the {city} mall store still there | new store opening in {city} when | {city} me naya store kab khulega
{city} में नई दुकान कब खुलेगी | {city} la navin dukan kadhi

store manager ka number {city} | call the {city} store | {city} store phone | {city} दुकान का फोन
{city} dukanacha phone number

what time does your {city} branch close | when does the {city} shop open | {city} wala store kitne baje tak
{city} वाला स्टोर कब बंद होता है | {city} cha store kiti vajeparyant | {city} चं दुकान किती वाजता बंद होतं

closest shop | which shop is near me | koi dukaan paas me | पास की दुकान | javalche dukan konte | जवळचं दुकान कोणतं
near my house any store | store locator

आपकी दुकान कहाँ है | {city} में दुकान है क्या | सबसे पास की दुकान कौन सी है | दुकान का पता दीजिए
{city} मध्ये दुकान आहे का | जवळची दुकान सांगा | दुकानाचा पत्ता द्या | तुमचं शोरूम कुठे आहे

दुकान कितने बजे खुलती है | रविवार को दुकान खुली रहती है | दुकान कब बंद होती है | दुकान किती वाजता बंद होते
रविवारी दुकान चालू असते का | दुकान कधी उघडते

दुकान पर जाकर देख सकता हूँ क्या | दुकान से उठा सकता हूँ | {city} की दुकान में यह मिलेगा
दुकानात जाऊन बघता येईल का | दुकानातून घेऊन जाऊ का | {city} च्या दुकानात हे मिळेल का
"""

INTENT = Intent(
    name=IntentName.STORE,
    description="Finds a shop, its hours, address or services, pick-up there, or stock in a named or nearby shop.",
    examples=EXAMPLES,
    tools=("nearest_stores", "check_stock"),
)
