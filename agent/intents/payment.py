"""Payment: money gone and no order, double charges, invoices, ways to pay, safety of cards."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
payment failed but money got deducted | money debited and order not placed | amount cut from account but no order
my bank shows the debit, your site shows failed | paise kat gaye order nahi hua | payment fail hua paise cut gaye
पैसे कट गए पर ऑर्डर नहीं हुआ | पेमेंट फेल हो गया और पैसे कट गए | paise gele pan order zali nahi
पैसे कापले गेले पण ऑर्डर झाली नाही

i was charged two times | double payment for the same order | paid twice by mistake | do baar paise kat gaye
दो बार पैसे कट गए | don vela paise kaple gele | दोनदा पैसे कापले

payment is not going through | my card is getting declined | upi payment keeps failing | can't complete the payment
payment nahi ho raha | card decline ho raha hai | पेमेंट नहीं हो रहा | कार्ड नहीं चल रहा | payment hot nahi
पेमेंट होत नाहीये

i need the invoice | download invoice for {order} | send me the bill | can i get a gst bill | bill chahiye order ka
invoice bhej do | बिल भेज दीजिए | इनवॉइस चाहिए | bill pathva | इनव्हॉइस हवं आहे

what payment methods do you accept | how can i pay | do you take upi | can i pay by amex
payment ke kya options hai | phonepe chalega kya | भुगतान कैसे कर सकते हैं | गूगल पे चलेगा क्या
payment kasa karu shakto | फोनपे चालेल का

is cash on delivery available | can i pay cash when it comes | cod hai kya | cash on delivery milega
कैश ऑन डिलीवरी मिलेगी क्या | सीओडी है क्या | cod ahe ka | घरी आल्यावर पैसे देता येतील का

why can't i choose cod | cod option is not showing | cod kyu nahi aa raha | कैश ऑन डिलीवरी का ऑप्शन क्यों नहीं है
cod ka disat nahi | सीओडी का मिळत नाही

do you have emi | no cost emi available on {category} | how does emi work here | can i pay in instalments
emi pe le sakte hai | kist me payment ho sakta hai | किस्तों में भुगतान हो सकता है | ईएमआई है क्या
emi var milel ka | हप्त्याने पैसे देता येतील का

is it safe to pay here with my card | will my card details leak | card details safe hai kya
kya yahan card se payment safe hai | यहाँ कार्ड से पेमेंट सुरक्षित है क्या | card ne paise dene surakshit ahe ka
कार्ड वापरणं सुरक्षित आहे का

bank otp not coming on the payment page | didn't receive otp for the transaction | payment ka otp nahi aaya bank se
पेमेंट का ओटीपी नहीं आ रहा | bank cha otp ala nahi payment la | पेमेंटचा ओटीपी येत नाही

payment pending since an hour | payment status shows processing | payment pending dikha raha hai
पेमेंट पेंडिंग दिखा रहा है | payment atakla ahe | पेमेंट अडकलं आहे

failed payment, when will the money come back to my bank | deducted amount not reversed
kata hua paisa wapas kab aayega payment fail wala | फेल पेमेंट का पैसा कब लौटेगा
fail zalelya payment che paise kadhi yetil | फेल झालेल्या पेमेंटचे पैसे कधी परत येतील

add my company gst number on the bill | change the name on the invoice | invoice me gstin daalna hai
बिल पर जीएसटी नंबर चाहिए | bill var gst number taka

can i pay half now and half later | pay later option hai kya | simpl ya lazypay chalta hai
आधा अभी आधा बाद में दे सकते हैं क्या | ardhe ata ardhe nantar deta yetil ka

can i pay with a gift card | can i use two cards for one payment | gift card se payment kaise kare
गिफ्ट कार्ड से भुगतान हो सकता है क्या | gift card ne paise bharta yetil ka

why was i charged extra | bill amount is more than what was shown | extra paise kyu liye | ज्यादा पैसे क्यों काटे
jasta paise ka ghetle | जास्त पैसे का घेतले

is there a fee for cod | cod charges kitne hai | सीओडी का चार्ज कितना है | cod la extra paise lagtat ka

receipt of my payment please | payment receipt not received on mail | payment ki raseed chahiye
भुगतान की रसीद चाहिए | payment chi pavti dya | पेमेंटची पावती पाहिजे

transaction id mil gaya par order id nahi | utr number hai payment ka, order nahi dikh raha
i have the utr, the order is nowhere

i have a problem paying | facing an issue with my payment | where do i report a payment error | error while paying
payment me problem aa rahi hai | पेमेंट में दिक्कत आ रही है | payment karta yet nahi | पैसे भरताना अडचण येतेय

see my bills | view my invoices | find the invoice of last week | purana bill chahiye | पुराना बिल चाहिए
june bill pahije | जुनं बिल पाहिजे | where is the tax invoice | invoice copy mail karo

do you accept credit cards | debit card chalega | rupay card accept hota hai | paytm se payment ho jayega
नेट बैंकिंग है क्या | netbanking chalel ka | क्रेडिट कार्ड चालतं का | can i pay with wallet

money has been taken from my account twice | same amount deducted two times | ek order ke do baar paise
एक ही ऑर्डर के दो बार पैसे ले लिए | ekach order che don vela paise | एकाच ऑर्डरचे दोनदा पैसे गेले

transaction declined but bank deducted | gateway timeout but amount gone | paise gaye bank se site pe failed
बैंक से पैसे गए, साइट पर फेल | banketun paise gele | बँकेतून पैसे गेले पण ऑर्डर दिसत नाही

why is pay on delivery disabled | cod band kyu hai mere liye | मेरे लिए सीओडी क्यों बंद है
mazyasathi cod ka band ahe | cod limit kitni hai | सीओडीची मर्यादा किती

can i change from card to upi while paying | payment method change karna hai | भुगतान का तरीका बदलना है
payment method badlaychi ahe | पैसे देण्याची पद्धत बदलायची

minimum amount for emi | zero interest emi hai kya | which cards have emi | kaunse bank ki emi hai
किस बैंक की ईएमआई है | konya bankechi emi | कोणत्या बँकेचा ईएमआय आहे

is your payment page secure | is it safe to enter cvv | cvv dena safe hai kya | सीवीवी देना सुरक्षित है
cvv dena barobar ahe ka | सीव्हीव्ही टाकणं सुरक्षित आहे का

otp expired during transaction | otp page not loading at payment | payment karte time otp nahi aaya
पेमेंट करते समय ओटीपी नहीं आया | paise bhartana otp ala nahi | पैसे भरताना ओटीपी आला नाही

paid but shows unpaid | payment successful but order shows pending payment | paise diye phir bhi unpaid dikha raha
पैसे दिए फिर भी बकाया दिखा रहा | paise bharle tari unpaid dakhavtay | पैसे भरले तरी बाकी दाखवतंय

need bill in company name | invoice has wrong gst | bill me company ka naam chahiye | बिल में कंपनी का नाम चाहिए
bill var companyche nav pahije | बिलावर कंपनीचं नाव हवं

extra 50 rupees added at payment why | cod fee kyu lagi | ये एक्स्ट्रा चार्ज किसका है | ha extra charge kasla
हा जादा चार्ज कसला

qr code scan karke pay kar sakte hai | can i scan and pay | upi id do payment ke liye | यूपीआई आईडी दो | upi id dya
यूपीआय आयडी द्या

payment stuck on processing for long | loading at payment since 10 mins | payment ghoom raha hai | पेमेंट घूम रहा है
payment firtay nusta

my money went but no order was made | paid but where is the order number | paise chale gaye order bana nahi
पैसे चले गए ऑर्डर नहीं बना | paise gele order zalich nahi | पैसे गेले, ऑर्डर झालीच नाही
deducted without confirmation

how do i pay for this | ways to pay | payment kaise karu | पेमेंट कैसे करूँ | payment kasa karu | पैसे कसे भरू
kaise pay karna hai | kis kis se payment le lete ho

i want easy monthly payments | 3 month emi chahiye | kisto me lena hai | किस्त पर लेना है | haptyavar ghyaycha
हप्त्यावर घ्यायचं आहे | bajaj emi card chalta hai

card payment error | invalid card number error | card add nahi ho raha payment ke liye | कार्ड रिजेक्ट हो रहा है
card reject hotay | कार्ड नाकारलं जातंय | upi pin sahi hai phir bhi fail

पैसे कट गए | पेमेंट अटक गया | पैसे गए पर ऑर्डर नहीं हुआ | पेमेंट अडकलं | पैसे गेले पण ऑर्डर झाली नाही

कैश ऑन डिलीवरी है क्या | घर पर पैसे दे सकता हूँ | नकद दे सकते हैं क्या | डिलीवरी पर पैसे दूँगा
घरी आल्यावर पैसे देऊ का | रोख देता येईल का | सीओडी आहे का | कॅश चालेल का

किस्तों में दे सकते हैं क्या पैसे | आसान किस्त मिलेगी | ईएमआई कैसे करूँ | हप्त्याने देता येईल का | ईएमआय आहे का
हप्ते कसे पडतील

बिल चाहिए मुझे | पक्का बिल मिलेगा | जीएसटी बिल दीजिए | मेरे ऑर्डर का बिल भेजो | बिल कुठे मिळेल | पक्कं बिल द्या
ऑर्डरचं बिल पाठवा | जीएसटी बिल हवं

यूपीआई फेल हो गया | फोनपे से दे सकता हूँ | कौन-कौन से तरीके हैं पैसे देने के | कार्ड चालत नाही | यूपीआय फेल झालं
गुगल पे चालतं का | पैसे कसे कसे देता येतात
"""

INTENT = Intent(
    name=IntentName.PAYMENT,
    description=(
        "Money gone and the order failed, double payment, invoices, EMI, COD and why not, ways to pay, "
        "card safety, an OTP on the bank's page."
    ),
    examples=EXAMPLES,
    tools=("read_policy", "list_orders", "order_status"),
)
