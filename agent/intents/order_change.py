"""Order change: cancel or alter an order that is placed and has not shipped."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
cancel my order | i want to cancel my order | cancel order {order} | please cancel {order} | order cancel karo
mera order cancel kar do | ऑर्डर कैंसिल करो | मेरा ऑर्डर रद्द करें | mazi order cancel kara | माझी ऑर्डर रद्द करा

i don't need it anymore, cancel the order | changed my mind about the order i placed | no longer want what i ordered
ab nahi chahiye, order cancel | mujhe ab wo order nahi chahiye | अब नहीं चाहिए ऑर्डर रद्द कर दो
aata nako ahe ti order | आता नको आहे ती ऑर्डर

ordered by mistake | i placed the order twice, cancel one | galti se order ho gaya
do baar order ho gaya ek cancel karo | गलती से ऑर्डर हो गया | do bar order ho gya | chukun order zali
चुकून ऑर्डर झाली, रद्द करा

change the delivery address of my order | i gave the wrong address for order {order}
send my order to a different address | update shipping address on {order} | order ka address badalna hai
delivery address galat daal diya order me | ऑर्डर का पता बदलना है | ऑर्डर में गलत पता डाल दिया
order cha patta badla | ऑर्डरचा पत्ता बदलायचा आहे

change the phone number on my order | put my brother's number on the order for delivery
order pe phone number badal do | ऑर्डर में फोन नंबर बदलना है | order var dusra number taka

remove one item from my order | take the {category} out of the order i placed
cancel only the {category} from {order} | order me se ek item cancel karna hai | {category} ko order se hata do
ऑर्डर में से {category} कैंसिल करना है | order madhun {category} kadha | ऑर्डरमधून एक वस्तू काढायची आहे

change the size in my order | i ordered {size} but want {size}, not shipped yet
can you change the size before it ships | order me size badalna hai | order kiya hua {category} ka size change karo
ऑर्डर में साइज़ बदलना है | order madhe size badla | ऑर्डरमधला साइज बदलायचा आहे

change colour of the item i ordered | i want {colour} instead in the order placed today
order me colour change karna hai | ऑर्डर का रंग बदल दो | order cha rang badlaycha ahe

add one more {category} to my existing order | can i add an item to order {order}
purane order me ek aur item jod do | ऑर्डर में एक और चीज जोड़नी है | dileli order madhe ajun ek ghala

can i still cancel | is it too late to cancel the order | how do i cancel an order that hasn't shipped
kya order cancel ho sakta hai | abhi cancel kar sakte hai kya | क्या ऑर्डर रद्द हो सकता है
order radda karta yeil ka | ऑर्डर रद्द करता येईल का

make my order deliver on saturday instead | reschedule the delivery of my order | deliver my order next week not now
delivery ki date badal do order ki | ऑर्डर की डिलीवरी की तारीख बदलनी है | order chi delivery pudhe dhakla
ऑर्डरची डिलिव्हरी पुढे ढकला

hold my order for a few days | don't dispatch my order yet | order abhi mat bhejna | order rok do | ऑर्डर रोक दो
order ata pathvu naka | ऑर्डर आत्ता पाठवू नका

edit my order | modify order {order} | i need to make changes to the order i placed
order me kuch badlaav karna hai | ऑर्डर में बदलाव करना है | order madhe badal karaycha ahe
ऑर्डरमध्ये बदल करायचा आहे

switch payment of {order} to cash on delivery before shipping | change order from cod to prepaid
order ko cod me badal do | placed order ka payment mode change karna hai

gift wrap the order i already placed | add a gift note to my order {order} | order me gift packing add karo
ऑर्डर को गिफ्ट पैक कर दो

reduce quantity in order {order} to {n} | i ordered {n} by mistake make it 1 in my order
order me quantity kam karo | ऑर्डर में संख्या कम करनी है

wrong pin code in my order | pincode galat hai order me theek karo | ऑर्डर में पिन कोड गलत है
order madhe pincode chukla

stop my order | abort the order | order nahi chahiye wapas le lo abhi nikla nahi hai | ऑर्डर मत भेजो | order nako

kindly cancel it, i found it elsewhere | cancel my purchase | revoke the order | purchase cancel karna hai
मेरी खरीद रद्द करो | kharedi radda kara | खरेदी रद्द करा

i want to make changes in an order i made yesterday | modify my purchase | kal ke order me change karna hai
कल के ऑर्डर में बदलाव करना है | kalchya order madhe badal | कालच्या ऑर्डरमध्ये बदल करायचा

cancel only one piece from the order | i ordered 2 keep 1 | do order kiye the ek cancel karo
दो में से एक कैंसिल करो | don paiki ek radda kara | दोनपैकी एक रद्द करा

i entered old house address in the order | order is going to the wrong city, redirect
order purane ghar ja raha hai | ऑर्डर पुराने पते पर जा रहा है | order junya pattyavar chaliye
ऑर्डर जुन्या पत्त्यावर चालली आहे

deliver my order to my office instead | can you reroute my parcel before dispatch
mera order office pe bhejo ghar nahi | मेरा ऑर्डर ऑफिस भेजो | mazi order office la pathva | माझी ऑर्डर ऑफिसला पाठवा

landmark galat dala hai order me | flat number change karna hai order me | add landmark to my order
ऑर्डर में फ्लैट नंबर बदलो | order madhe flat number badla

can i change {category} to {category} in my order | replace an item in my order before it ships
order me {category} ki jagah {category} kar do | ऑर्डर में {category} की जगह {category} कर दो
order madhe {category} aivaji {category} kara

it's taking too long so cancel the order | delay ho raha hai cancel kar do order | देर हो रही है ऑर्डर कैंसिल
ushir hotoy radda kara order | उशीर होतोय, ऑर्डर रद्द करा

cancel all my orders | sab orders cancel karo | सारे ऑर्डर रद्द करो | sarv order cancel kara | सगळ्या ऑर्डर रद्द करा

will i be charged for cancelling | cancellation ka charge hai kya | कैंसिल करने का चार्ज
cancel kelyavar paise kaptat ka | रद्द केल्यास पैसे कापता का

i picked the wrong size while ordering | size galat select ho gaya order me | ऑर्डर में साइज गलत चुन लिया
order kartana chukicha size nivadla | ऑर्डर करताना साइज चुकला

undo my order | take back the order i just placed | abhi jo order kiya wo nahi chahiye
अभी जो ऑर्डर किया वो नहीं चाहिए | aatach keleli order nako | आत्ताच केलेली ऑर्डर नको

change the receiver's name in my order | delivery mere bhai ko karna order me naam badlo | ऑर्डर में नाम बदलो
order varcha naav badla

prepone my order delivery | deliver the order after 6 pm only | order shaam ko deliver karna | ऑर्डर शाम को देना
order sandhyakali dya | ऑर्डर संध्याकाळी द्या

cancel {order} and give {category} in {colour} instead | {order} ka size {size} kar do | {order} ka address change
{order} रद्द करा | {order} cancel kr do | {order} कैंसिल कर दीजिए

मुझे ऑर्डर नहीं चाहिए, रद्द कर दो | ऑर्डर {order} रद्द कीजिए | ऑर्डर रोक दीजिए | गलती से ऑर्डर हो गया, हटा दो
ऑर्डर रद्द करायची आहे | ऑर्डर थांबवा | चुकून ऑर्डर झाली

दूसरे पते पर भेज दो ऑर्डर | पता गलत लिखा गया ऑर्डर में | पिन कोड गलत हो गया ऑर्डर में | ऑर्डरचा पत्ता बदला
दुसऱ्या पत्त्यावर पाठवा ती ऑर्डर | ऑर्डरमध्ये पत्ता चुकला

ऑर्डर में {size} कर दीजिए | ऑर्डर की {category} का साइज बदलो | ऑर्डर में से एक चीज़ हटानी है
ऑर्डर में रंग बदलना है | ऑर्डरमधला साइज बदला | ऑर्डरमधून एक वस्तू काढा | ऑर्डरमध्ये रंग बदलायचा आहे
फोन नंबर बदलना है ऑर्डर में | ऑर्डरवरचा फोन नंबर बदला
"""

INTENT = Intent(
    name=IntentName.ORDER_CHANGE,
    description="Cancels or alters an order already placed and not yet shipped: address, items, size, date.",
    examples=EXAMPLES,
    tools=("order_status", "list_orders", "read_policy"),
)
