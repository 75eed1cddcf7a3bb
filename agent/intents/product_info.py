"""Product info: a question about one product or a few: size, fabric, price, stock, care."""

from agent.intents.intent import Intent
from core.domain.intent import IntentName

EXAMPLES = """
what is the price of this | how much is it | how much does the {category} cost | price? | iska price kya hai
kitne ka hai ye | इसकी कीमत क्या है | यह कितने का है | yachi kimmat kay | हा केवढ्याला आहे

what sizes are available | which sizes do you have in this | sizes for number two | size kya kya hai isme
konse size available hai | इसमें कौन-कौन से साइज़ हैं | साइज क्या-क्या मिलेंगे | konte size ahet yat
यात कोणते साइज आहेत

is it available in {size} | do you have this in {size} | {size} available? | {size} hai kya isme
{size} me milega kya ye | क्या यह {size} में मिलेगा | {size} साइज है क्या इसमें | {size} madhe ahe ka ha
{size} मध्ये मिळेल का हा

is this in stock | when will it be back in stock | is the {colour} one sold out | notify when it is available
stock me hai kya | wapas stock me kab aayega | क्या यह स्टॉक में है | यह फिर कब आएगा | stock madhe ahe ka he
परत कधी येईल स्टॉकमध्ये

what is it made of | which fabric is this | is it cotton | what's the material | kapda kaunsa hai
ye cotton hai kya | इसका कपड़ा कौन सा है | यह कॉटन है क्या | kapad konta ahe | याचं कापड कोणतं आहे

how do i wash this | can i put it in the washing machine | is it dry clean only | care instructions
dhone ka tarika kya hai | machine me dho sakte hai kya | इसे कैसे धोएं | क्या मशीन में धो सकते हैं
kasa dhuvaycha he | हे कसं धुवायचं

does the colour fade | will it shrink after washing | rang to nahi jayega | dhone ke baad sikud jayega kya
रंग तो नहीं निकलेगा | धोने पर सिकुड़ेगा क्या | rang jail ka dhutlyavar | धुतल्यावर आटेल का

size chart please | what are the measurements for {size} | chest size of {size} in inches | size guide dikhao
{size} ka naap kya hai | साइज चार्ट दिखाओ | {size} का नाप क्या है | size cha takta dakhva | {size} चं माप काय

which size will fit me, i am 5 feet 8 and 70 kg | i usually wear {size}, which should i take here
will {size} fit a 34 inch waist | mera size kya hoga 60 kilo wajan hai | mujhe kaunsa size aayega
मुझे कौन सा साइज आएगा | mala konta size basel | मला कोणता साइज बसेल

tell me more about the first one | details of the {colour} one | more about number three | describe the last one
pehle wale ke baare me batao | teesre wale ki detail do | पहले वाले के बारे में बताओ | तीसरे वाले की जानकारी दो
pahilya baddal sanga | दुसऱ्याबद्दल माहिती द्या

what other colours does it come in | is the {category} available in other colours | kaun kaun se color hai isme
इसमें और कौन से रंग हैं | yat ajun konte rang ahet | यात आणखी कोणते रंग आहेत

show me reviews of this | what do people say about it | what is the rating | iska review kaisa hai
log kya bolte hai iske bare me | इसके रिव्यू कैसे हैं | review kase ahet yache | याचे रिव्ह्यू कसे आहेत

is it true to size | is the fit slim or regular | does it run big | fitting kaisi hai | size sahi aata hai kya
फिटिंग कैसी है | fitting kashi ahe | याची फिटिंग कशी आहे

compare the first two | what is the difference between one and three | compare these
pehle aur doosre me kya fark hai | dono compare karo | पहले और दूसरे में क्या अंतर है | pahila ani dusra tulna kara
पहिला आणि तिसरा यात काय फरक

how long is the {category} | what's the length of this {category} | is it lined inside | does it have pockets
lambai kitni hai | isme pocket hai kya | इसकी लंबाई कितनी है | इसमें जेब है क्या | lambi kiti ahe
याला खिसे आहेत का

is it original | is this a genuine {brand} piece | asli hai ya copy | ye original {brand} hai kya | यह असली है क्या
original ahe ka | हे खरं {brand} आहे का

is the material see through | is it thick enough for winter | is the cloth stretchable | transparent to nahi hai
thand ke liye garam hai kya | पारदर्शी तो नहीं है | patal ahe ka kapad | कापड जाड आहे का

does the {category} come with a blouse piece | is the dupatta included | what comes in the set
saree ke saath blouse milta hai kya | set me kya kya aayega | साथ में दुपट्टा मिलेगा क्या | sobat dupatta milto ka
यासोबत ब्लाऊज पीस येतो का

is there any warranty on this | kitne din chalega ye | how durable is it | guarantee hai kya iski
इसकी वारंटी है क्या | warranty ahe ka yavar

show me the back side picture | more photos of this | aur photo dikhao iski | iska back side ka photo
इसकी और फोटो दिखाओ | yache ajun photo dakhva | याचा मागचा फोटो दाखवा

why is this one so expensive | is the price inclusive of tax | itna mehnga kyu hai ye | यह इतना महंगा क्यों है
he evdha mahag ka ahe

which one is the cheapest of these | which among them has best rating | inme se sabse sasta kaunsa hai
इनमें से सबसे सस्ता कौन सा है | yatla sarvat swast konta | यातलं सगळ्यात स्वस्त कोणतं

can i wear this {category} to {occasion}, is it formal enough | is this {category} suitable for running
ye {occasion} me pehen sakte hai kya | यह {occasion} में पहन सकते हैं क्या | he {occasion} la chalel ka

what is the sole made of | is the leather real | heel kitne inch ki hai | चमड़ा असली है क्या | sole kasla ahe

where is it manufactured | which country is this made in | kahan bana hai ye | यह कहाँ बना है | he kuthe banla ahe

how many are left | kitne piece bache hai | कितने पीस बचे हैं | kiti shillak ahet | किती शिल्लक आहेत

rate kya hai | rate kay ahe | price batao | keemat | kimat kiti | दाम क्या है | किती रुपये | kevdhyala
price of number {n} | what's the mrp | cost of the {colour} one | {colour} wale ka price

does it come in {size} | got this in {size}? | {size} me hai | {size} milega | {size} available hai kya
{size} मिलेगा क्या | {size} milel ka yat | {size} आहे का यात | is {size} left | {size} khatam ho gaya kya

is the second one available | doosra wala stock me hai | दूसरा वाला उपलब्ध है क्या | dusra uplabdha ahe ka
दुसरा शिल्लक आहे का | first wala available hai | is number {n} in stock

does the {category} have lining | is there a zip or buttons | button hai ya chain | बटन है या चेन
button ahe ki chain | बटण आहे की चेन | does it have a hood | hood hai kya isme

can i wear it in rain | is it waterproof | paani me kharab to nahi hoga | पानी में खराब होगा क्या
panyat kharab hoil ka | पावसात चालेल का हे

is the neck deep | how deep is the neckline | gala kitna deep hai | गला कितना गहरा है | gala kiti khol ahe
गळा किती खोल आहे | sleeves kitni lambi hai

will this be comfortable in summer | garmi me pehen sakte hai ise | गर्मी में ठीक रहेगा यह | unhalyat chalel ka he
उन्हाळ्यात चालेल का हे | pasina to nahi aayega isme

what is the weight of this {category} | kitna heavy hai | कितना भारी है | kiti jad ahe | वजन किती आहे याचं
is it heavy or light

difference between these two {category} | pehla accha hai ya dusra, kapde me fark kya | इन दोनों में क्या फर्क है
ya don madhe kay farak | या दोघांत काय फरक | compare 2 and 4 | which of these has better fabric

is the colour same as photo | rang photo jaisa hi hai kya | रंग फोटो जैसा ही है | rang photo sarkhach ahe ka
रंग फोटोसारखाच आहे का | actual colour kya hai | is it dark or light {colour}

tell me about this {category} | isko explain karo | iski detail batao | इसकी पूरी जानकारी दो | yachi mahiti dya
याची माहिती द्या | product details please | specifications | {brand} ki ye {category} kaisi hai

how is the quality of this | quality kaisi hai iski | क्वालिटी कैसी है इसकी | quality kashi ahe yachi
दर्जा कसा आहे याचा | is it durable | tikau hai kya | kitna chalega ye kapda

is ironing needed | does it wrinkle | press karna padta hai kya | इस्त्री करनी पड़ती है क्या | istri lagte ka
इस्त्री लागते का | bleach kar sakte hai | can it be dry cleaned

which size for 75 kg 5 feet 10 | 32 kamar pe kaunsa size | मुझे {size} आता है, इसमें कौन सा लूँ
maza size {size} ahe, yat konta gheu | माझी कंबर ३२, कोणता साइज | my foot is 26 cm which number

is there an offer price on this one | discount ke baad kitne ka padega ye | ऑफर के बाद कितने का पड़ेगा यह
sut jaun kiti la padel ha | सूट जाऊन हा केवढ्याला

who makes it | kis brand ka hai ye | किस ब्रांड का है यह | konta brand ahe ha | कोणत्या ब्रँडचा आहे हा
which company | model ne kaunsa size pehna hai

does the set include {category} | set me {category} bhi hai | सेट में {category} भी है
set madhe {category} pan ahe ka | सेटमध्ये {category} येतं का | how many pieces in the pack | kitne piece ka set hai

ratings of the first one | is it well reviewed | logo ko kaisa laga ye | लोगों को कैसा लगा यह | lokanna kasa vatla
लोकांना कसं वाटलं हे | any bad reviews on this

is it thick or thin | is it transparent | does it need lining | kapda mota hai ya patla | कपड़ा मोटा है या पतला
kapad jad ahe ki patal | कापड जाड आहे की पातळ | fabric gsm kitna hai

what is the colour of the third | third one ka color kya hai | तीसरे का रंग क्या है | tisryacha rang konta
तिसऱ्याचा रंग सांगा | what material is number {n} | how much is the last one

will this fit me | is it true fit | fit kaisa rahega mujhpe | मुझ पर फिट आएगा क्या | mala fit hoil ka
मला फिट होईल का | length for 5 feet girl | is it ankle length on me

do you have this one in a smaller size | isme chota size hai | इसमें छोटा साइज है | yat lahan size ahe ka
यात लहान साइज आहे का | bigger size of this | {size} stock me hai isme | kab aayega {size}

what is the return window of this item | is this item returnable on its page | when will {size} be restocked
{size} dobara kab aayega | {size} फिर कब आएगा | {size} parat kadhi yeil | {size} परत कधी येईल

इसका दाम कितना है | इसकी कीमत बताइए | दूसरे वाले की कीमत क्या है | पहली वाली कितने की है
तीसरी वाली {category} की कीमत बताइए | {colour} वाली कितने की है | ये कितने रुपये का है | दुसरा केवढ्याला
तिसऱ्या {category} ची किंमत किती | {colour} वाला कितीला आहे | ही कितीला आहे | याची किंमत सांगा मला

ये किस कपड़े का बना है | यह सूती है या सिंथेटिक | कपड़े की क्वालिटी कैसी है | दूसरे वाले का कपड़ा बताइए
हे कशाचं बनलं आहे | कापडाची क्वालिटी कशी आहे | हे सुती आहे की सिंथेटिक

इसमें {size} साइज मिलेगा | {size} साइज बचा है क्या | इसमें बड़ा साइज है | छोटा साइज मिल सकता है क्या इसमें
यात {size} मिळेल का | {size} साइज शिल्लक आहे का | यात मोठा साइज आहे का | लहान साइज आहे का यात

ये स्टॉक में है क्या | यह उपलब्ध है | अभी मिल सकता है क्या ये वाला | ये खत्म तो नहीं हो गया | हे उपलब्ध आहे का
हा स्टॉकमध्ये आहे का | संपलं तर नाही ना हे

इसके बारे में बताइए | इसकी पूरी जानकारी दीजिए | दूसरे वाले के बारे में और बताओ | ये वाला कैसा है | याबद्दल सांगा
याची सगळी माहिती द्या | दुसऱ्याविषयी अजून सांगा | हा कसा आहे

क्या इसे घर पर धो सकते हैं | इसे प्रेस करना पड़ेगा क्या | क्या धोने से रंग उतरेगा | ड्राई क्लीन कराना होगा क्या
हे घरी धुता येतं का | इस्त्री करावी लागते का | धुतल्यावर रंग जातो का | ड्रायक्लीन करावं लागेल का

इन दोनों में अच्छा कौन सा है | पहला और दूसरा, कौन सा बढ़िया है | दोनों में सस्ता कौन सा है | इनमें फर्क क्या है
या दोन्हीत चांगला कोणता | पहिला की दुसरा, कोणता बरा | दोन्हीत स्वस्त कोणता | यांच्यात फरक काय

what about the last one | how about the second one | what about number four | and the third?
aakhri wala kaisa hai | aur teesra wala? | dusre wale ka kya | आखिरी वाला कैसा है | और तीसरा वाला
शेवटचा कसा आहे | आणि तिसरा?

wo {colour} wali {category} ka kapda kaisa hai | us {colour} {category} ka fabric batao
{colour} wale ki quality kaisi hai | ti {colour} {category} kashachi ahe
वो {colour} वाली {category} किस कपड़े की है | उस {category} का कपड़ा कैसा है | ती {colour} {category} कशाची आहे
what fabric is that {colour} {category} | what is the {colour} one made of
"""

INTENT = Intent(
    name=IntentName.PRODUCT_INFO,
    description="Asks about a product in view: price, sizes, stock online, fabric, fit, care, reviews, comparison.",
    examples=EXAMPLES,
    tools=("product_details", "check_stock", "compare_products"),
)
