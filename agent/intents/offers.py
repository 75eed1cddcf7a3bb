"""Offers: coupons, discounts, points, bargaining and bank offers."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
any offers going on | what offers do you have | current discounts please | show me today's deals
koi offer chal raha hai kya | aaj kya offer hai | कोई ऑफर चल रहा है क्या | आज क्या-क्या ऑफर हैं | kahi offer ahe ka
आज काही ऑफर आहे का

do you have a coupon code | give me a discount coupon | promo code please | coupon hai kya koi | koi promo code do
कूपन कोड है क्या | कोई कूपन दीजिए | coupon code milel ka | कूपन कोड द्या

apply coupon {coupon} | use code {coupon} | i have a code {coupon} | {coupon} lagao | coupon {coupon} apply karo
{coupon} कूपन लगाओ | {coupon} vapra | {coupon} कूपन लावा

coupon not working | my code {coupon} is not getting applied | says coupon expired | why is {coupon} rejected
coupon nahi lag raha | code {coupon} kaam nahi kar raha | कूपन नहीं लग रहा | कूपन कोड काम नहीं कर रहा
coupon chalat nahi | कूपन लागू होत नाही

remove the coupon | take off the promo code | coupon hata do | कूपन हटा दो | coupon kadhun taka | कूपन काढा

how many loyalty points do i have | my points balance | check my reward points | mere points kitne hai
kitne reward points hai mere | मेरे कितने पॉइंट हैं | मेरे रिवॉर्ड पॉइंट बताओ | maze points kiti ahet
माझे पॉइंट्स किती आहेत

points not credited for my last purchase | i didn't get reward points on my order | points nahi mile
मेरे पॉइंट नहीं जुड़े | points jama zale nahit | पॉइंट्स जमा झाले नाहीत

how do i redeem my points | can i pay part with points | when do my points expire | points kaise use kare
पॉइंट कैसे इस्तेमाल करें | points kase vaprayche | पॉइंट्स कसे वापरायचे

what do i get as a gold member | which loyalty tier am i in | benefits of platinum tier
how to become a gold member | membership ke kya fayde hai | मैं किस टियर में हूँ | mi kontya tier madhe ahe
मेंबरशिपचे फायदे काय

can you reduce the price a bit | too expensive, give me some discount | best price please
last price kya hai bhaiya | thoda kam karo na | kuch kam kijiye daam | थोड़ा कम करो ना | दाम थोड़ा कम कीजिए
thoda kami kara na | किंमत थोडी कमी करा ना

any bank offer on {brand} card | discount with sbi credit card | icici card pe kuch cashback hai
bank offer kya hai | किस बैंक के कार्ड पर छूट है | konta bank offer ahe | कोणत्या बँकेच्या कार्डवर सूट आहे

when does the sale start | is the end of season sale on | when is the next sale | sale kab lagegi
sale kab se shuru hai | सेल कब शुरू होगी | sale kadhi suru honar | सेल कधी आहे

any discount on {category} | offers on {brand} | is there a deal on {category} today | {category} pe koi offer hai
{category} pe kitna discount hai | {category} पर कोई छूट है | {category} var kahi sut ahe ka
{category} वर काही ऑफर आहे का

first order discount | new user offer | do students get a discount | naye customer ko kya milega
नए ग्राहक के लिए कोई छूट | navin grahakasathi kahi offer | नवीन ग्राहकांसाठी काही सूट आहे का

buy one get one hai kya | do you have bogo | combo offer available? | एक पर एक फ्री है क्या | ekavar ek free ahe ka

can i use two coupons together | is the coupon valid on sale items | what are the terms of {coupon}
kya do coupon ek saath lag sakte hai | दो कूपन एक साथ लगेंगे क्या | don coupon ekatra chaltil ka

refer a friend reward | referral code kaise milega | what do i get if i refer someone | रेफर करने पर क्या मिलेगा
refer kelyavar kay milta

is there cashback on this | cashback kab milega | any cashback offer on upi | कैशबैक मिलेगा क्या | cashback milel ka

price was lower yesterday, match it | you increased the price, give me the old rate | kal toh sasta tha wahi rate do
कल सस्ता था, वही दाम दो | kal swast hota toch bhav dya | काल स्वस्त होतं, तोच भाव द्या

flat 50 off wala offer kahan hai | festival discount when | {occasion} offer kya hai | {occasion} pe koi sale hai
{occasion} sathi kahi khas offer | {occasion} की सेल कब है

show offers | offer dikhao | deals dakhva | ऑफर दिखाओ | ऑफर दाखवा | what deals are on | today's best deal
discounts list | koi scheme hai kya | स्कीम है क्या

referral program | how do i refer my friend | invite a friend and earn | share my referral code
dost ko refer karna hai | दोस्त को रेफर कैसे करें | mitrala refer karaycha | मित्राला रेफर केल्यास काय मिळतं

points ka balance dikhao | how many points left | mere account me kitne coins hai | पॉइंट बैलेंस दिखाओ
points shillak kiti | पॉइंट्स शिल्लक किती आहेत | loyalty balance | membership points

can you do {amount} for this | final price batao bhai | {amount} me dena hai to bolo | {amount} में दोगे क्या
{amount} la deta ka | {amount} ला द्या ना | kuch adjust karo price me | rate kam karo thoda | भाव कमी करा

is there any discount for bulk | bulk order pe kitna off | wholesale rate milega kya | ज्यादा लेने पर छूट
jasta ghetlyavar sut | जास्त घेतल्यावर सूट मिळेल का | 10 piece lene pe discount

coupon expire ho gaya kya | when does {coupon} expire | {coupon} kab tak valid hai | {coupon} कब तक चलेगा
{coupon} kadhi paryant chalel | is {coupon} still active

my discount was not applied | offer not reflecting in cart | discount nahi mila mujhe | छूट नहीं मिली मुझे
sut milali nahi | सूट लागली नाही | price not reduced after coupon

how does the loyalty program work | what are tiers | loyalty program samjhao | लॉयल्टी प्रोग्राम क्या है
loyalty karyakram kay ahe | how do i reach the next tier | gold banne ke liye kitna kharch

student discount | senior citizen discount | birthday discount milta hai kya | जन्मदिन पर छूट है क्या
vadhdivasala sut aste ka | वाढदिवसाला सूट असते का | army discount

is the sale over | sale khatam ho gayi kya | सेल खत्म हो गई क्या | sale sampla ka | सेल संपला का
sale kitne din ki hai | how long is the sale

i got a coupon on sms how to use it | where do i enter the code | coupon kaha dalna hai | कूपन कहाँ डालना है
coupon kuthe takaycha | कूपन कुठे टाकायचा

any offer on paytm upi | phonepe cashback offer | axis bank card discount | kotak pe kya offer | एक्सिस कार्ड पर ऑफर
hdfc la kahi offer | एचडीएफसी कार्डवर सवलत

i have two vouchers | gift voucher redeem karna hai | गिफ्ट वाउचर इस्तेमाल करना है | gift voucher vapraycha ahe
गिफ्ट व्हाउचर वापरायचं आहे

lowest price guarantee | other site is cheaper, match price | dusri site pe sasta hai
दूसरी साइट पर सस्ता मिल रहा है | dusrikade swast milta | दुसरीकडे स्वस्त मिळतंय

points expired without notice | points kat gaye mere | मेरे पॉइंट कट गए | maze points gele kuthe
माझे पॉइंट्स गेले कुठे | i returned an item will points be taken back

coupon is not being accepted | code is not accepted | promo rejected at checkout | code dal rahi hu lag nahi raha
कोड डाल रहा हूँ पर लग नहीं रहा | code takla pan lagat nahi | कोड टाकला पण लागत नाही | invalid coupon error

why didn't i get the discount | the offer said 50 off but nothing came off | discount kyu nahi aaya
डिस्काउंट क्यों नहीं आया | discount ka ala nahi | डिस्काउंट का आला नाही

is there anything for first time buyers | pehli baar kharid raha hu kuch offer | पहली बार खरीद रहा हूँ, कुछ छूट
pahilyanda kharedi kartoy kahi sut | पहिल्यांदा खरेदी करतोय, काही सूट | welcome offer | first purchase coupon

sabse accha offer kaunsa hai | best coupon for {amount} shopping | kaunsa coupon lagau | कौन सा कूपन लगाऊँ
konta coupon lavu | कोणता कूपन लावू | which code gives the most off

my tier benefits | do gold members get free shipping | how close am i to the next level
membership level kya hai meri | मेरी मेंबरशिप लेवल क्या है | mazi membership level kay
माझी मेंबरशिप लेव्हल काय आहे

क्या कोई छूट चल रही है | डिस्काउंट है क्या कुछ | दाम कम करो थोड़ा | कुछ तो कम कीजिए | सेल कब लगेगी
काही डिस्काउंट आहे का | किंमत थोडी कमी करा | घासाघीस होईल का

कूपन कोड दीजिए | {coupon} काम नहीं कर रहा | कूपन डाल दो {coupon} | {coupon} लगा दीजिए | कूपन लागत नाही
{coupon} चालत नाहीये | कूपन {coupon} लावा | कूपन कोड द्या ना

मेरे पॉइंट कितने हैं | पॉइंट कैसे इस्तेमाल करूँ | पॉइंट नहीं जुड़े | माझे पॉइंट किती आहेत | पॉइंट कसे वापरायचे
पॉइंट जमा झाले नाहीत

बैंक कार्ड पर ऑफर है क्या | कार्ड से कितनी छूट मिलेगी | एक पर एक मुफ्त है क्या | पहली खरीद पर छूट
कार्डवर ऑफर आहे का | एकावर एक फ्री आहे का | पहिल्या खरेदीवर सूट
"""

INTENT = Intent(
    name=IntentName.OFFERS,
    description=(
        "Coupons (also failing ones), discounts, sales, loyalty points and tiers, bank offers, bargaining, "
        "points not credited."
    ),
    examples=EXAMPLES,
    tools=("list_offers", "apply_coupon", "remove_coupon", "loyalty_status"),
)
