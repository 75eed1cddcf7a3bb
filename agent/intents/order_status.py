"""Order status: where an order is, whether it was placed, what came of it."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
where is my order | where's my order | where is my parcel | where has my package reached | mera order kahan hai
mera order kaha tak pahucha | मेरा ऑर्डर कहाँ है | मेरा सामान कहाँ है | mazi order kuthe ahe | माझी ऑर्डर कुठे आहे

track my order | track order {order} | tracking details for {order} | i want to track my package
order track karna hai | order {order} track karo | ऑर्डर ट्रैक करना है | ऑर्डर {order} ट्रॅक करा | order track kara

what is the status of order {order} | status of {order} | order status please | {order} ka status kya hai
order ka status batao | ऑर्डर {order} का स्टेटस क्या है | ऑर्डरची स्थिती काय आहे | {order} chi sthiti kay ahe

when will my order come | when will i get my order | when is my package arriving
expected delivery date of my order | mera order kab aayega | kab tak milega mera parcel | मेरा ऑर्डर कब आएगा
मेरा पार्सल कब मिलेगा | mazi order kadhi yenar | माझं पार्सल कधी मिळणार

has my order been shipped | did my order ship yet | is it dispatched | order dispatch hua kya | order nikla ki nahi
क्या मेरा ऑर्डर भेज दिया गया | ऑर्डर डिस्पैच हुआ क्या | order pathavli ka | ऑर्डर पाठवली का

my order is late | order is delayed by a week | it was supposed to come yesterday
promised delivery date is gone and nothing yet | order late ho raha hai | kal aane wala tha abhi tak nahi aaya
ऑर्डर लेट हो गया है | कल आना था अब तक नहीं आया | order la ushir hot ahe | काल येणार होतं अजून आलं नाही

tracking says delivered but i have nothing | marked as delivered, not received
it shows delivered but the parcel isn't here | delivered dikha raha hai par mila nahi
delivered likha hai lekin saman nahi aaya | डिलीवर दिखा रहा है पर मिला नहीं | delivered dakhavtay pan milala nahi
डिलिव्हर झालं दाखवतंय पण मिळालं नाही

i received only half my order | one item is missing from my parcel | i ordered three {category} and got two
part of the order has not come | aadha order hi aaya | ek item kam aaya hai parcel me | आधा ऑर्डर ही आया है
पार्सल में एक चीज कम है | ardhi order ali | पार्सलमध्ये एक वस्तू कमी आली

courier came when i was out | i missed the delivery guy | delivery attempt failed, will they come again
delivery boy aaya tha main ghar pe nahi tha | delivery miss ho gayi phir kab aayega
डिलीवरी वाला आया था मैं घर पर नहीं था | delivery vala ala hota mi navhto | डिलिव्हरीवाला आला तेव्हा मी घरी नव्हतो

was my order placed successfully | did my order go through | i didn't get a confirmation, is my order there
order place hua ya nahi | order confirm hua kya | क्या मेरा ऑर्डर हो गया | ऑर्डर कन्फर्म हुआ या नहीं | order zali ka
माझी ऑर्डर झाली का

show my orders | my recent orders | list my past purchases | what did i order last month | mere orders dikhao
pichle orders dikhana | मेरे पिछले ऑर्डर दिखाओ | मैंने क्या-क्या मंगाया था | mazya order dakhva
माझ्या मागच्या ऑर्डर दाखवा

status of the last thing i bought | how far is my latest order | any update on the {category} i ordered
last order ka kya hua | jo {category} mangaya tha uska kya hua | पिछले ऑर्डर का क्या हुआ
shevatchya order cha kay zala | मागवलेल्या {category} चं काय झालं

tracking has not moved for days | status stuck at shipped | tracking link is not updating
tracking update nahi ho rahi | char din se ek hi jagah atka hai | ट्रैकिंग अपडेट नहीं हो रही
चार दिन से एक ही जगह अटका है | tracking pudhe sarkat nahi | ट्रॅकिंग पुढे सरकत नाही

what is the courier partner for my order | give me the awb number | who is delivering my parcel | courier kaunsa hai
delivery boy ka number do | डिलीवरी वाले का नंबर दो | konta courier ahe | कुरिअर कोणतं आहे

will it reach before {occasion} | can i get my order by friday, already ordered
i need the order i placed by sunday, will it make it | jo order kiya hai wo sunday tak aa jayega kya
संडे तक मेरा ऑर्डर आ जाएगा क्या | ravivari paryant yeil ka mazi order | रविवारपर्यंत येईल का माझी ऑर्डर

why is my order still pending | order is on hold why | still showing confirmed not packed
order pending kyu dikha raha hai | ऑर्डर पेंडिंग क्यों है | order pending ka ahe | ऑर्डर अजून पेंडिंग का आहे

out for delivery since morning | it says out for delivery but nobody came | aaj out for delivery tha koi aaya nahi
आउट फॉर डिलीवरी दिखा रहा है कोई आया नहीं | out for delivery ahe pan koni ala nahi
आउट फॉर डिलिव्हरी आहे पण कोणी आलं नाही

{order} | order number {order} | my order id is {order} | order id {order} hai | ऑर्डर नंबर {order}
order kramank {order}

i got an empty box | box came without the {category} | khali dabba aaya hai | खाली डिब्बा आया है | rikama box ala
रिकामा बॉक्स आला

is my parcel lost | i think the courier lost my package | parcel kho gaya kya | पार्सल खो गया क्या
parcel haravla ka | पार्सल हरवलं का

i want to check my order | can i check my orders | how do i check my shipment | where can i see my packages
check my delivery please | mera order check karo | order check karna hai | मेरा ऑर्डर चेक करो
mazi order check kara | माझी ऑर्डर तपासा

order location | current location of my parcel | where is the delivery boy right now | delivery wala kahan pahucha
parcel ki location batao | डिलीवरी वाला कहाँ है | delivery vala kuthe ahe | डिलिव्हरीवाला कुठे पोहोचला

eta of my order | how much longer for my package | kitna time aur lagega order aane me
और कितना समय लगेगा मेरे ऑर्डर को | ajun kiti vel lagel yayla | अजून किती वेळ लागेल ऑर्डर यायला

kab tak deliver hoga mera order | delivery kab hogi mere order ki | aaj aayega kya order | आज आएगा क्या मेरा ऑर्डर
aaj yeil ka order | आज येईल का माझं पार्सल | order kab pahuchega

did my friend's gift order get delivered | has the parcel for my mother reached her
jo maa ko bheja tha wo pahucha kya | जो गिफ्ट भेजा था वो पहुँचा क्या | aai la pathavlela pochla ka
आईला पाठवलेलं पार्सल पोहोचलं का

show order history | view my last five orders | everything i bought this year | purane orders ki list
पुराने ऑर्डर की सूची | junya order chi yadi | जुन्या ऑर्डरची यादी दाखवा | order details dikhao {order}

is my order confirmed | did you receive my order | order confirm nahi dikha raha
confirmation mail nahi aaya order ka | ऑर्डर कन्फर्मेशन नहीं आया | order confirmation ala nahi
ऑर्डर कन्फर्मेशन आलं नाही

package returned to seller why, i never got it | order went back undelivered | order wapas chala gaya bina mile
ऑर्डर बिना मिले वापस चला गया | order na milta parat geli | ऑर्डर न मिळता परत गेली

someone else received my order | parcel was given to the neighbour i think | delivered to wrong person
kisi aur ko de diya parcel | किसी और को पार्सल दे दिया | dusryala dila parcel | दुसऱ्याला दिलं पार्सल

my order has been in the same city for a week | stuck at the hub | hub pe atka hua hai | {city} hub me atka hai
हब पर अटका है | {city} la adakla ahe parcel | {city} मध्ये अडकलंय पार्सल

when do you dispatch after ordering, mine is not packed | not yet packed | abhi tak pack bhi nahi hua
अभी तक पैक नहीं हुआ | ajun pack pan nahi zala | अजून पॅकच झालं नाही

urgent, i need my order today | please expedite my order it's needed for {occasion} | jaldi bhejo {occasion} hai
जल्दी भेजो {occasion} है | lavkar pathva {occasion} ahe | लवकर पाठवा, {occasion} आहे

two parcels were coming one arrived | second shipment of my order where | dusra parcel kab aayega
दूसरा पार्सल कहाँ है | dusra parcel kuthe ahe | दुसरं पार्सल कधी येणार

the rest of my items where are they | baaki saman kab aayega | बाकी सामान कब आएगा | baki saman kadhi yenar
बाकीचं सामान कुठे आहे | received {category} but not the {category}

is it cancelled or coming | order cancel ho gaya kya apne aap | was my order cancelled by you
ऑर्डर अपने आप कैंसिल हो गया क्या | order aapoaap cancel zali ka | ऑर्डर आपोआप रद्द झाली का

did the shop get my replacement shipped | courier says address not found | courier wala kehta hai address nahi mila
कूरियर वाला पता नहीं मिला बोल रहा है | courier valyala patta sapdat nahi

order {order} kab aayega | {order} kahan tak pahuncha | when is {order} coming | has {order} shipped
{order} कब आएगा | {order} कधी येणार | {order} yetey ka aaj

delivered but not received | saman deliver bata raha hai par ghar pe kuch nahi aaya | mila nahi par delivered
मिला नहीं, फिर भी डिलीवर्ड | milala nahi tari delivered dakhavtay

has my parcel left the warehouse | did it leave your godown | godown se nikla kya | गोदाम से निकला क्या
godown madhun nighala ka | गोदामातून निघालं का | parcel kis stage pe hai

my stuff hasn't reached | nothing has reached me yet | maal nahi pahucha | सामान नहीं पहुँचा | saman pochla nahi
सामान पोहोचलं नाही | items not received till date | parcel mila nahi abhi tak | अजून पार्सल मिळालं नाही

what happened to my order | order ka kya scene hai | ऑर्डर का क्या हुआ | order cha kay zala | ऑर्डरचं काय झालं
any news on my parcel | update on order | update do order pe

i placed an order two days back, when do i get it | do din pehle order kiya tha kab milega
दो दिन पहले ऑर्डर किया था कब मिलेगा | don divsapurvi order keli kadhi milel | दोन दिवसांपूर्वी ऑर्डर केली, कधी मिळेल

courier is not picking my call | delivery agent not responding | delivery boy phone nahi utha raha
डिलीवरी बॉय फोन नहीं उठा रहा | delivery boy phone uchlat nahi | डिलिव्हरी बॉय फोन उचलत नाही

when will the package reach me | package kab milega | मेरा पैकेज कब मिलेगा | पैकेज कहाँ पहुँचा
maza package kadhi pohochel | माझं पॅकेज कधी पोहोचेल | shipment kahan hai | consignment status | शिपमेंट कब तक
my shipment tracking

मेरा पैकेट कहाँ है | मेरी डिलीवरी कहाँ पहुँची | हमारा ऑर्डर कहाँ तक आया | मेरी शिपमेंट कहाँ है अभी
मेरा पार्सल कौन से शहर में है | mera packet kahan hai | mera package kidhar hai | meri delivery kahan pahunchi
माझं पॅकेट कुठे आहे | माझी डिलिव्हरी कुठपर्यंत आली | आमची ऑर्डर कुठवर आली | maza packet kuthe ahe
mazi delivery kuthparyant ali

मेरा पैकेज कब आएगा | पैकेज कब तक मिलेगा | मेरा पार्सल कब पहुँचने वाला है | पार्सल कितने दिन में आएगा मेरा
मेरी चीज़ें कब तक पहुँचेंगी | मेरा सामान कितने दिन में पहुँचेगा | mera package kab aayega
parcel kab tak pahunchega mera | mera saaman kab pahunchne wala hai | माझं पॅकेज कधी येईल
माझं पार्सल कधी पोहोचणार | सामान कधीपर्यंत मिळेल माझं | maza package kadhi yeil | maza parcel kadhi pochnar

मेरी {category} कब आएगी | मेरा {category} कब तक आएगा | मेरे {category} कब पहुँचेंगे
मेरी {category} अब तक क्यों नहीं आई | मेरा {category} अभी तक नहीं आया | {category} मँगवाई थी, कब मिलेगी
meri {category} kab aayegi | mera {category} ab tak nahi aaya | माझी {category} कधी येणार
माझा {category} अजून आला नाही | माझे {category} कधी मिळणार | {category} मागवली होती, कधी येईल
mazi {category} kadhi yenar | maza {category} ajun ala nahi

मैंने जो {category} मँगाया था वो कहाँ है | जो {category} ऑर्डर किया था वो कब आएगा
पिछले हफ्ते जो लिया था अब तक नहीं पहुँचा | परसों जो सामान लिया था उसका क्या हुआ
मैंने कुछ दिन पहले खरीदा था, कब मिलेगा | jo {category} order ki thi wo kab milegi
मी जो {category} मागवला होता तो कुठे आहे | मागच्या आठवड्यात घेतलेलं अजून आलं नाही
जे ऑर्डर केलं होतं ते कधी मिळेल | परवा मागवलं होतं, कधी येणार

आज आएगा क्या मेरा पैकेज | क्या मेरा सामान आज मिल जाएगा | आज मिलेगा या कल | कल तक आ जाएगा क्या पार्सल
शाम तक पहुँच जाएगा क्या ऑर्डर | aaj milega ya kal mera parcel | आज मिळेल का माझं सामान
उद्यापर्यंत येईल का पार्सल | आज येतंय की उद्या माझी ऑर्डर | संध्याकाळपर्यंत पोहोचेल का | aaj yeil ki udya

बहुत दिन हो गए, पार्सल नहीं आया | दस दिन हो गए ऑर्डर किए हुए | हफ्ता हो गया कुछ नहीं मिला
इतने दिन से इंतज़ार कर रहा हूँ सामान का | कितना इंतज़ार करूँ पार्सल का | bahut din ho gaye parcel nahi mila
खूप दिवस झाले, पार्सल आलं नाही | दहा दिवस झाले ऑर्डर करून | आठवडा झाला, काहीच मिळालं नाही
किती वाट बघू पार्सलची

मेरा सामान चल दिया क्या वहाँ से | पैकेज निकला या नहीं | ऑर्डर भेजा या नहीं अभी तक
क्या आपने मेरा पार्सल भेज दिया | कूरियर को दे दिया क्या मेरा पैकेट | mera package nikla kya
माझं सामान निघालं का तिथून | पॅकेज पाठवलं की नाही | कुरिअरला दिलं का माझं पॅकेट | पार्सल रवाना झालं का

पार्सल की स्थिति बताइए | मेरे पैकेज का स्टेटस | मेरी डिलीवरी का हाल बताओ | सामान कहाँ तक आया ज़रा देखिए
ऑर्डर की जानकारी दीजिए मेरे | पैकेज ट्रैक करना है | मेरा पार्सल ट्रैक करो | पार्सलची माहिती द्या
माझ्या पॅकेजचं स्टेटस सांगा | पॅकेज ट्रॅक करायचं आहे | माझं पार्सल ट्रॅक करा | package track karo mera

डिलीवरी वाला कब पहुँचेगा | कूरियर वाला कितने बजे आएगा | डिलीवरी बॉय अभी तक नहीं आया | पार्सल लेकर कब आओगे
delivery wala kitne baje aayega | कुरिअरवाला किती वाजता येणार | डिलिव्हरी बॉय अजून आला नाही
पार्सल घेऊन कधी येणार | kuriyarvala kadhi yenar

मेरा ऑर्डर | मेरे ऑर्डर के बारे में बताओ | मेरा पार्सल | मेरी डिलीवरी | पैकेज कहाँ है | पार्सल कहाँ है
सामान कहाँ है | सामान नहीं आया | पार्सल नहीं मिला | माझी ऑर्डर | माझं पार्सल | पार्सल कुठे | सामान आलं नाही
पॅकेज मिळालं नाही
"""

INTENT = Intent(
    name=IntentName.ORDER_STATUS,
    description=(
        "Where a placed order is: tracking, late, delivered but nothing came, half an order, a missed delivery "
        "attempt, whether it was placed at all, the list of past orders."
    ),
    examples=EXAMPLES,
    tools=("order_status", "list_orders", "read_policy"),
)
