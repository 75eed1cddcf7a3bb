"""Return and exchange: giving back, swapping, and money back after a return."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
i want to return this | return the {category} | i want to return my {category} | how do i return an item
return karna hai | ye {category} wapas karna hai | यह वापस करना है | {category} वापस करनी है | he parat karaycha ahe
{category} परत करायचा आहे

exchange for a bigger size | the size doesn't fit, i want {size} instead | too tight, exchange it
can i swap it for {size} | size badalna hai jo aaya hai | chota hai bada size chahiye badle me
साइज़ छोटा है बदलना है | एक्सचेंज करना है बड़े साइज में | size baslat nahi badlun dya | साइज लहान आहे बदलून द्या

i received a damaged item | {category} came torn, want my money back | the stitching is open, replace it
saman toota hua aaya wapas lo | {category} fata hua nikla | सामान खराब आया है वापस करना है
{category} फटा निकला बदल दो | {category} phatlela ala | खराब वस्तू आली आहे परत घ्या

you sent the wrong item | wrong colour delivered, i ordered {colour} | i got someone else's {category}, please swap
galat saman bheja hai | {colour} manga tha {colour} aa gaya | गलत सामान भेज दिया है | दूसरा रंग आया है बदल दीजिए
chukicha rang ala ahe | चुकीची वस्तू पाठवली आहे

where is my refund | refund not received yet | when will i get my money back for the return | refund kab aayega
mera refund nahi aaya | रिफंड कब मिलेगा | मेरा रिफंड अभी तक नहीं आया | refund kadhi yenar | माझे पैसे परत कधी मिळणार

return pick up did not happen | nobody came to collect the return | when is the return pickup
return ka pickup nahi hua | pickup wala nahi aaya return lene | रिटर्न लेने कोई नहीं आया
return nyayla koni ala nahi | परत न्यायला कोणी आलं नाही

what is your return policy | how many days do i have to return | is return free | can sale items be returned
return policy kya hai | kitne din me wapas kar sakte hai | वापसी की नीति क्या है | कितने दिन में वापस कर सकते हैं
return policy kay ahe | किती दिवसात परत करता येतं

return at the store | can i give it back in a shop near me | hand over the return at your outlet
dukaan pe wapas kar sakte hai kya | क्या दुकान पर वापस कर सकते हैं | dukanat parat karta yeil ka
दुकानात परत करता येईल का

cancel my return request | i don't want to return it anymore | return request cancel karo
रिटर्न रिक्वेस्ट रद्द करो | return request radda kara

refund to my bank account not wallet | how will the refund be paid | refund kahan aayega card me ya bank me
रिफंड किस खाते में आएगा | refund konya khatyat yeil

quality is bad, i want to send it back | not what i saw in the picture, returning it
colour looks different so please take it back | quality bekar hai wapas karna hai | photo jaisa nahi hai return
क्वालिटी खराब है वापस लीजिए | फोटो जैसा नहीं है वापस करना है | photo sarkha nahi parat ghya
क्वालिटी चांगली नाही, परत करायचं आहे

initiate a return for order {order} | return order {order} | start return of {order} | {order} return karna hai
ऑर्डर {order} वापस करना है | {order} parat karaychi

the {category} is loose at the waist, swap for smaller | waist too big need {size} in exchange
kamar pe dheela hai chota size de do badle me | कमर पर ढीला है छोटा साइज़ दे दो | kamret sail ahe lahan dya

i want a replacement | send me a new piece instead of the defective one | replace my {category}
replacement chahiye | badal ke naya bhejo | बदलकर नया भेजो | नया पीस भेज दो ये खराब है | badlun navin pathva
बदलून नवीन पाठवा

i want my money back | give me a refund | full refund please | paise wapas chahiye | mera paisa wapas karo
पैसे वापस करो | मुझे पैसा वापस चाहिए | paise parat dya | माझे पैसे परत द्या

can i exchange for a different product | swap it for another colour | exchange {colour} with {colour}
dusra product le sakte hai badle me | रंग बदल सकते हैं क्या आए हुए का | vegla rang badlun milel ka
दुसरा रंग बदलून मिळेल का

i removed the tag can i still return | washed it once, will you take it back | tag nikal diya wapas hoga kya
टैग निकाल दिया है वापस होगा क्या | tag kadhla tar parat gheta ka

refund amount is less than what i paid | refund kam aaya hai | रिफंड कम आया है | refund kami ala

one shoe is a different size from the other, replace the pair | zip is broken, change the piece
button missing in the {category}, want another | chain kharab hai badal do | ज़िप खराब है बदल दो
chain tutli ahe badlun dya

how to send back something i bought | return ka process batao | वापस करने का तरीका बताइए
parat karnyachi paddhat sanga

not happy with the {category}, take it back | didn't like it, return please | pasand nahi aaya wapas lo
पसंद नहीं आया वापस ले लो | avadla nahi parat ghya | आवडला नाही, परत घ्या

the fit is wrong send {size} | this is too small for me give bigger | bahut bada hai chhota do
बहुत बड़ा है छोटा दे दो | khup motha ahe lahan dya | खूप मोठा आहे, लहान द्या | tight ho raha hai
sleeves too short exchange

need to send this back before it's too late | last date to return my {category} | kab tak return kar sakte hai ye
कब तक वापस कर सकते हैं यह | kadhi paryant parat karta yeil | कधीपर्यंत परत करता येईल

track my refund | refund status | refund ka status batao | रिफंड का स्टेटस | refund chi sthiti
परताव्याची स्थिती काय | how long does a refund take | refund kitne din me aata hai

you got my return a week ago, still no money | return de diya paise nahi aaye | रिटर्न दे दिया पैसे नहीं आए
parat dila pan paise ale nahit | वस्तू परत दिली पण पैसे आले नाहीत

wrong size came in the parcel | i ordered {size} you sent {size} | {size} manga tha {size} bheja
{size} मँगवला होता {size} आला | दूसरा साइज भेज दिया | chukicha size ala

the colour runs, washed once and ruined, want refund | rang nikal gaya dhone pe paise wapas do
धोने पर रंग निकल गया, वापस लो | dhutlyavar rang gela parat ghya | धुतल्यावर रंग गेला, पैसे परत द्या

defective piece received | manufacturing defect in {category} | daag laga hua {category} aaya hai
{category} में छेद है बदलो | {category} la dag ahe badla | {category} ला भोक आहे, बदलून द्या
missing button in new {category} replace

return label | how do i pack the return | return ke liye box chahiye kya | वापसी के लिए डिब्बा चाहिए क्या
return sathi box lagto ka | परत करताना बॉक्स लागतो का

reschedule my return pickup | change pickup address for the return | pickup kal karwa do return ka
पिकअप कल करवा दो | pickup udya kara return cha | पिकअप उद्या ठेवा

i want store credit instead of refund | can refund come to my upi | refund upi pe milega kya
रिफंड यूपीआई पर मिलेगा क्या | refund upi var milel ka

can innerwear be returned | are earrings returnable | kya {category} return hota hai | क्या {category} वापस होता है
{category} parat karta yeto ka | {category} परत होतं का | is {category} eligible for exchange

exchange at shop possible? | shop me jaake badal sakte hai | दुकान पर जाकर बदल सकते हैं
dukanat jaun badalta yeil ka | दुकानात जाऊन बदलता येईल का

send someone to collect the {category} | pick up my return today | return lene kab aaoge | रिटर्न लेने कब आओगे
return nyayla kadhi yenar | परत न्यायला कधी येणार

return rejected why | why was my exchange refused | return reject kyu kiya | रिटर्न क्यों रिजेक्ट किया
return ka nakarla | रिटर्न का नाकारला

i want to return two of the three items | sirf ek item return karna hai | तीन में से दो वापस करने हैं
tinatle don parat karayche | तिन्हीपैकी दोन परत करायचे आहेत

not as described | material is different from what is written, refund it | jo likha tha wo nahi hai wapas lo
जैसा लिखा था वैसा नहीं है | lihilay tasa nahi parat ghya | वर्णनासारखं नाही, परत करतोय

too long for me, swap it | the length is wrong, change the piece
sleeves are too tight, take it back and give {size} | bahut lamba hai badal do | लंबाई ज्यादा है बदल दो
khup lamb ahe badlun dya | लांबी जास्त आहे, बदलून द्या | doesn't suit me, want to give it back

i would like a refund for the {category} | refund the {category} please | {category} ka refund chahiye
{category} का पैसा लौटा दो | {category} che paise parat dya | {category} चे पैसे परत हवेत
money back for {category}

got a used product | received old and dirty {category} | pehna hua {category} bheja hai
पहना हुआ {category} भेजा है | vaparlela {category} pathavla | वापरलेला {category} पाठवला | smells bad, return it

is there a return charge | do you deduct money on return | return karne ka paisa lagta hai kya
वापस करने पर पैसे कटते हैं | parat karayche paise lagtat ka | परत करायचे पैसे लागतात का

both pieces are the same side, replace | one piece of the set is missing its pair, send correct one
set ka ek piece galat hai badlo | सेट का एक पीस गलत है | set madhla ek piece chukicha ahe
सेटमधला एक पीस चुकीचा आहे

{category} लौटाना है | यह वापस ले लीजिए | मुझे {category} वापस भेजना है | {category} परत करायची आहे
{category} परत द्यायचा आहे | हे परत घ्या

{category} छोटी पड़ गई | {category} बहुत ढीली है, बदल दो | साइज सही नहीं बैठा, बदलना है
दूसरे साइज में बदल दीजिए | {category} लहान झाली | {category} सैल होते, बदलून द्या | साइज बसला नाही, बदलायचा आहे

फटी हुई {category} मिली | {category} में दाग है | गलत {category} भेज दी | रंग अलग आया है
खराब सामान भेजा है, बदलो | फाटलेली {category} आली | {category} वर डाग आहे | चुकीची {category} पाठवली
वेगळाच रंग आला

पैसे कब लौटाओगे | मेरा रिफंड नहीं आया अभी तक | वापसी के पैसे कब आएँगे | रिफंड कधी मिळेल | पैसे कधी परत देणार
माझा रिफंड आला नाही | परताव्याचे पैसे कधी जमा होतील

वापसी के नियम क्या हैं | रिटर्न कैसे करते हैं | लेने कब आओगे वापसी का सामान | परतीचे नियम सांगा
रिटर्न कसं करायचं
"""

INTENT = Intent(
    name=IntentName.RETURN_EXCHANGE,
    description=(
        "Wants to give back or swap something received, damaged or wrong items with that wish, refunds after a "
        "return, return pick-ups, giving back at a shop, the return policy."
    ),
    examples=EXAMPLES,
    tools=("order_status", "list_orders", "read_policy"),
)
