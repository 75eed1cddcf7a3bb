"""Delivery: charges, times and places, before anything is ordered."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
do you deliver to {pin} | is delivery available at {pin} | can you ship to pin code {pin}
{pin} pe delivery hai kya | {pin} me deliver karte ho | क्या {pin} पर डिलीवरी होती है | {pin} la delivery hote ka
{pin} या पिनकोडवर डिलिव्हरी मिळेल का

do you deliver in {city} | {city} me delivery karte ho kya | do you ship to {city} | can you send it to my village
gaon me delivery hoti hai | क्या {city} में डिलीवरी होती है | {city} la pathavta ka | {city} मध्ये डिलिव्हरी होते का

what are the delivery charges | how much is shipping | is delivery free | shipping cost please
delivery charge kitna hai | delivery free hai kya | डिलीवरी का चार्ज कितना है | क्या डिलीवरी फ्री है
delivery che kiti paise | डिलिव्हरीचे किती पैसे लागतात

minimum order for free shipping | how much should i buy to get free delivery
free delivery ke liye kitne ka lena padega | फ्री डिलीवरी के लिए कितने का लेना होगा
free delivery sathi kiti chi kharedi karavi lagel

how long does delivery take | how many days for delivery | delivery time to {city} | how soon can it reach {pin}
delivery me kitne din lagenge | kitne din me milega {city} me | डिलीवरी में कितने दिन लगते हैं
{city} तक पहुँचने में कितना समय लगेगा | kiti divsat milel | किती दिवसात पोहोचेल {city} ला

do you have express delivery | can i get it tomorrow if i order now | one day delivery available
is same day delivery there in {city} | kal tak mil sakta hai agar abhi order karu | jaldi delivery ka option hai
क्या एक दिन में डिलीवरी हो सकती है | jar aaj order keli tar udya milel ka
उद्यापर्यंत मिळू शकेल का आज ऑर्डर केली तर

do you ship abroad | international shipping available | can you deliver to dubai | videsh me bhejte ho kya
क्या विदेश में भेजते हैं | bharatabaher pathavta ka | परदेशात पाठवता का

do you deliver on sundays | can i choose a time slot for delivery | delivery kis time hoti hai
sunday ko delivery hoti hai kya | क्या रविवार को डिलीवरी होती है | ravivari delivery hote ka
रविवारी डिलिव्हरी करता का

which courier do you use for shipping | who delivers for you usually | kis courier se bhejte ho
किस कूरियर से भेजते हैं | kontya courier ne pathavta

is there an extra charge for remote areas | delivery fee for {pin} | {pin} ke liye shipping kitna
{pin} के लिए शिपिंग चार्ज | {pin} sathi delivery charge kiti

can it be delivered to my office | can i send it as a gift to another address when i order
kisi aur ke pate pe bhej sakte ho kya | क्या किसी और के पते पर भेज सकते हैं | dusryachya pattyavar pathavta yeil ka
दुसऱ्याच्या पत्त्यावर पाठवता येईल का

will i get it before {occasion} if i buy today | if i order this by tonight when does it arrive
{occasion} se pehle aa jayega kya agar aaj lu | {occasion} से पहले मिल जाएगा क्या अगर आज लूँ
{occasion} chya adhi milel ka aaj ghetla tar | {occasion} च्या आधी येईल का आज घेतलं तर

delivery policy | shipping policy kya hai | tell me about your shipping terms | डिलीवरी के नियम बताइए
delivery che niyam sanga

my pin is {pin}, how fast | {pin} kab tak | {pin} paryant kiti divas | pincode {pin} check karo delivery ke liye
{pin} तक कब तक आएगा

is gift wrapping offered when you ship | packing kaisi hoti hai | gift packing karke bhejte ho
गिफ्ट पैकिंग करके भेजते हैं क्या | gift pack karun pathavta ka

is open box delivery there | can i try at door before paying, try and buy | ghar pe try karke le sakte hai
घर पर ट्राई करके ले सकते हैं क्या | ghari try karun gheta yeil ka

delivery boy will bring it upstairs or only at the gate | do you give doorstep delivery
ghar tak aate ho ya courier office se lena padta hai | घर तक डिलीवरी देते हैं क्या | gharparyant anun deta ka

delivery time for {pin} | how many days to reach {city} if ordered today | {city} tak kitne din
{city} पर्यंत किती दिवस लागतील | {city} la kiti divas lagtat | {pin} me kitne din me aata hai

what if nobody is home at delivery time | do you call before delivering | delivery se pehle call karte ho kya
डिलीवरी से पहले फोन करते हो | delivery aadhi phone karta ka | डिलिव्हरी आधी फोन करता का

shipping charges for {category} | delivery charge on small orders | {amount} ki shopping pe delivery free hai kya
{amount} के सामान पर डिलीवरी चार्ज | {amount} chya kharedi var delivery free ka | एवढ्या खरेदीवर डिलिव्हरी फ्री का

pin code serviceable or not | is my area covered | mere area me delivery hai kya | मेरे इलाके में डिलीवरी है क्या
mazya bhagat delivery ahe ka | माझ्या भागात डिलिव्हरी आहे का | serviceable hai kya {pin}

fastest delivery option | how fast can you deliver | sabse jaldi kab mil sakta hai | सबसे जल्दी कब मिल सकता है
lavkarat lavkar kadhi milel | लवकरात लवकर कधी मिळेल | within 24 hours possible

standard vs express shipping | express ka extra kitna | एक्सप्रेस का एक्स्ट्रा कितना | express che jasta kiti
एक्सप्रेसचे जादा किती

are deliveries happening during festival | {occasion} ke time delivery hoti hai
{occasion} में डिलीवरी चालू रहती है क्या | {occasion} la delivery chalu aste ka | chhutti me delivery karte ho

do you deliver to army camp addresses | po box delivery | hostel pe delivery ho jayegi kya | हॉस्टल पर डिलीवरी होगी
hostel var pathval ka | होस्टेलवर पाठवाल का

can it be delivered in the evening if i order | delivery slot choose kar sakte hai kya
शाम को डिलीवरी मिल सकती है क्या | sandhyakali delivery milte ka | संध्याकाळी डिलिव्हरी मिळते का | weekend delivery?

delivery to {city} and {city} both | do you cover north east | assam me bhejte ho | कश्मीर में भेजते हो
kokanat pathvta ka | कोकणात पाठवता का | andaman pe shipping

international shipping cost to usa | can nris order from london | nepal bhejte ho kya | नेपाल भेजते हो
paradeshi pathvta ka | अमेरिकेत पाठवता का

delivery by which date if i buy this now | abhi lu to kab aayega | अभी लूँ तो कब तक आएगा | ata ghetla tar kadhi yeil
आत्ता घेतलं तर कधी येईल

shipping free above which amount | free shipping ki limit kya hai | फ्री शिपिंग की लिमिट | free shipping kiti var
फ्री शिपिंग किती रुपयांवर

how long to ship to {city} | shipping to {city} takes how many days | {city} me kab tak pahuchta hai saman
{city} पहुँचने में कितने दिन | {city} la pohchayla kiti divas | {city} ला पोहोचायला किती दिवस
same day delivery in {city} | next day in {city} possible?

delivery kab hoti hai | usual delivery days | do you courier | delivery available? | डिलीवरी मिलती है क्या
delivery milte ka | डिलिव्हरी देता का | ghar tak aata hai kya

is there any shipping fee | postage cost | courier charges kitne | कूरियर का चार्ज | courier che kiti paise
कुरिअरचे किती पैसे | delivery ke paise alag se lagte hai kya

हमारे गाँव में डिलीवरी होगी | {city} में पहुँचा देंगे क्या | {city} तक भेजते हैं | {pin} पर डिलीवरी है क्या
आमच्या गावात डिलिव्हरी होते का | {city} ला पाठवाल का | {pin} ला येतं का | {city} मध्ये घरपोच देता का

डिलीवरी का कितना पैसा लगता है | भेजने का चार्ज कितना | डिलीवरी मुफ्त है क्या | {amount} के ऊपर डिलीवरी फ्री है
पाठवण्याचे किती पैसे | डिलिव्हरी मोफत आहे का | घरपोच देण्याचे किती घेता | शिपिंगचा खर्च किती

{city} पहुँचने में कितना समय लगता है | आज ऑर्डर करूँ तो कब तक मिलेगा | कितने दिन में भेज देते हो
{city} ला किती दिवसात येतं | आज ऑर्डर केली तर कधी मिळेल | डिलिव्हरीला किती दिवस लागतात
लवकर पाठवाल का, किती दिवस

will it reach by sunday if i take it | can this come by {occasion} | will this arrive before friday
friday tak mil jayega kya ye | shukravar paryant milel ka he | शुक्रवार तक मिल जाएगा क्या ये
शनिवारपर्यंत मिळेल का हे | how soon can i get this
"""

INTENT = Intent(
    name=IntentName.DELIVERY,
    description="Delivery charges, times, places and pin codes, before an order is placed.",
    examples=EXAMPLES,
    tools=("estimate_delivery", "read_policy"),
)
